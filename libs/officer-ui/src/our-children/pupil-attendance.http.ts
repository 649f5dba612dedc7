import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindAttendance } from '#contexts/attendance';
import { FindPupil } from '#contexts/children';
import { FindMissingMarks } from '#contexts/oversight';
import { schoolYearOf } from '#pure/attendance';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { Asks, From, IdParam, Takes } from '#nest/web';
import { fitting } from '#platform/web';
import { attendanceRows, codesMet, weeksListed } from '../child/attendance-shown.ts';
import { holidayWords, missingWords } from '../child/sessions-missing.ts';
import { RecordDestroyed } from '../child/record-destroyed.ts';
import { SCHOOL_YEAR, schoolYears } from '../child/school-years.ts';
import { text, type Given } from '../forms/date-fields.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { calledName } from '../words/children-words.ts';
import { caveatsInWords } from '../words/law-words.ts';
import { pupilAttendancePath } from './pupil-path.ts';

/** The marks of a pupil at a placement, as a school reads them: what was marked, and no other part of the record. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('line/:childId/attendance-alone')
export class PupilAttendanceController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Asks(FindPupil, FindAttendance, FindMissingMarks)
  @Takes({ parameters: { year: fitting(SCHOOL_YEAR, 'A school year is written as 2025-26') } })
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@IdParam('childId') childId: string, @Query() given: Given, @From() sender: Sender): Promise<string> {
    const pupil = await this.gateway.ask(FindPupil, { childId }, sender);
    if (pupil.destroyed) throw new RecordDestroyed(childId, pupil.destroyed);
    const asked = text(given, 'year') || null;
    const today = londonDate(this.clock.now());
    const ofYear = async (year: string) => ({
      shown: year,
      found: await this.gateway.ask(FindAttendance, { childId, schoolYear: year }, sender),
      ...(await this.gateway.ask(FindMissingMarks, { childId, schoolYear: year }, sender)),
    });
    // Where nobody has marked anything since the summer, that is what is to be seen first.
    const first = await ofYear(asked ?? schoolYearOf(today));
    const isEmpty = first.missing.length === 0 && first.found.marks.length === 0;
    const last =
      isEmpty && asked === null ? await this.gateway.ask(FindAttendance, { childId, schoolYear: null }, sender) : null;
    const { shown, found, missing, isKnown } = last?.schoolYear ? await ofYear(last.schoolYear) : first;
    const all = schoolYears(pupil.onRollFrom, today);
    const years = all.map((year) => ({
      ...{ text: year, href: `${pupilAttendancePath(childId)}?year=${year}`, active: year === shown },
    }));
    return this.pages.draw('our-children/pupil-attendance.njk', 'Attendance of a child', sender.actor, {
      thing: { heading: `Attendance of ${calledName(pupil.name) ?? 'a child whose name cannot be shown'}`, tabs: [] },
      ...{
        years,
        rows: attendanceRows(found, missing, isKnown, true),
        table: weeksListed({ ...found, schoolYear: shown }, missing, null),
      },
      missing: missing.length > 0 ? { words: missingWords(missing), holidays: holidayWords(isKnown) } : null,
      ...{ caveats: caveatsInWords(found.figure?.caveats ?? []).bear, codes: codesMet(found) },
    });
  }
}
