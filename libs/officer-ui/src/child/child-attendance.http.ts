import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindAttendance } from '#contexts/attendance';
import { RecordMarks, schoolYearOf } from '#pure/attendance';
import { FindClosedDays } from '#contexts/calendars';
import { FindChild } from '#contexts/children';
import { FindChildLine } from '#contexts/oversight';
import { FindPlacements } from '#contexts/placements';
import type { CivilDate } from '#platform/time';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, ShowsToThoseWhoMay, Takes } from '#nest/web';
import { fitting } from '#platform/web';
import { NO_CALENDAR, OF_PLACEMENTS } from '../calendars/closed-days-seen.ts';
import { linePath } from '../child-line/line-path.ts';
import { text, type Given } from '../forms/date-fields.ts';
import { Pages } from '../render/pages.ts';
import { attendedAt } from './attended-at.ts';
import { attendanceRows, codesMet, weeksListed } from './attendance-shown.ts';
import { outsideListed } from './outside-listed.ts';
import { caveatsInWords } from '../words/law-words.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { SCHOOL_YEAR, schoolYears } from './school-years.ts';
import { holidayWords, missingWords, sessionsMissing } from './sessions-missing.ts';
import { isAuditor } from '../words/people.ts';
import { voidedMarks } from './voided-marks.ts';
import { AroundChild } from './around-child.ts';
import { Follows } from '../patterns/page-pattern.ts';

/** The marks of a child at placements, a school year at a time, and what they amount to. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('line/:childId/attendance')
export class ChildAttendanceController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly record: AroundChild,
  ) {}

  @Get()
  @Asks(FindChild, FindAttendance)
  @ShowsToThoseWhoMay(FindPlacements, FindChildLine, FindClosedDays)
  @Takes({ parameters: { year: fitting(SCHOOL_YEAR, 'A school year is written as 2025-26') } })
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@IdParam('childId') childId: string, @Query() given: Given, @From() sender: Sender): Promise<string> {
    const child = await this.gateway.ask(FindChild, { childId }, sender);
    const { may, thing, today, names } = await this.record.around(
      child,
      { tab: 'attendance', heading: 'Attendance' },
      sender,
    );
    // What was agreed, and so what is missing, is told whoever may see the placements.
    const sees = (await may(FindPlacements, { childId })) !== 'no';
    const placements = sees ? (await this.gateway.ask(FindPlacements, { childId }, sender)).items : [];
    const seesCalendars = (await may(FindClosedDays, {})) !== 'no';
    const ofYear = async (schoolYear: string | null) => {
      const attendance = await this.gateway.ask(FindAttendance, { childId, schoolYear }, sender);
      const shown = schoolYear ?? attendance.schoolYear ?? schoolYearOf(today);
      // Of the marks an auditor is shown those of the audit alone: what is not shown is not missing.
      const there = isAuditor(sender) ? [] : placements;
      const { from, to } = daysOf(shown);
      // After a record was closed, as of a child who died, nothing was to be marked.
      const lastOpen = child.closed === null || child.closed.on > to ? to : child.closed.on;
      const until = to < today ? to : today;
      const asks = { ...OF_PLACEMENTS, from, to: until };
      const { closed, isKnown } = seesCalendars ? await this.gateway.ask(FindClosedDays, asks, sender) : NO_CALENDAR;
      const missing = sessionsMissing(there, [...attendance.marks, ...attendance.notHeld], {
        from,
        to: lastOpen,
        today,
        closed,
      });
      return {
        attendance: { ...attendance, schoolYear: attendance.schoolYear && shown },
        shown,
        missing,
        isKnown,
        closed,
      };
    };
    const asked = text(given, 'year') || null;
    // Where nobody has marked anything since the summer, that is what is to be seen first.
    const running = asked ?? schoolYearOf(today);
    const first = await ofYear(running);
    const hasNone = first.missing.length === 0 && first.attendance.marks.length === 0;
    const { attendance, shown, missing, isKnown, closed } = asked === null && hasNone ? await ofYear(null) : first;
    const reads = attendance.voided.length > 0 && (await may(FindChildLine, { childId })) === 'yes';
    const lineFrom = (month: string, goOnAfter: string | null) => {
      const whole = { childId, asAt: null, knownOn: null, compareWith: null };
      return this.gateway.ask(FindChildLine, { ...whole, month, goOnAfter }, sender);
    };
    const fills = (await may(RecordMarks, { childId })) !== 'no';
    const wayTo = (placementId: string, monday: string) =>
      `${placementPath(childId, placementId)}/marks?week=${monday}`;
    const years = schoolYears(child.onRollFrom, today).map((year) => ({
      ...{ text: year, href: `${linePath(childId)}/attendance?year=${year}` },
      active: year === shown,
    }));
    const model = {
      ...{ thing, years },
      rows: [
        ...attendanceRows(attendance, missing, isKnown, true),
        ...(isAuditor(sender) ? [] : attendedAt(attendance, placements, names)),
      ],
      table: weeksListed({ ...attendance, schoolYear: shown }, missing, fills ? wayTo : null, closed),
      missing: missing.length > 0 ? { words: missingWords(missing), holidays: holidayWords(isKnown) } : null,
      caveats: caveatsInWords(attendance.figure?.caveats ?? []).bear,
      codes: codesMet(attendance),
      outside: outsideListed(attendance, placements, { childId, settles: fills }),
      voided: reads ? await voidedMarks(attendance, { childId, names, lineFrom }) : [],
    };
    return this.pages.draw('child/child-attendance.njk', 'Attendance of a child', sender.actor, model);
  }
}

/** The days of `2026-27`, as the absence year runs. */
const daysOf = (schoolYear: string): Readonly<{ from: CivilDate; to: CivilDate }> => {
  const first = Number(schoolYear.slice(0, 4));
  return { from: `${first}-08-01` as CivilDate, to: `${first + 1}-07-31` as CivilDate };
};
