import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindAttendance } from '#contexts/attendance';
import { FindPupil } from '#contexts/children';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { Asks, From, IdParam, Takes } from '#nest/web';
import { fitting } from '#platform/web';
import { attendanceRows, codesMet, weeksListed } from '../child/attendance-shown.ts';
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
  @Asks(FindPupil, FindAttendance)
  @Takes({ parameters: { year: fitting(SCHOOL_YEAR, 'A school year is written as 2025-26') } })
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@IdParam('childId') childId: string, @Query() given: Given, @From() sender: Sender): Promise<string> {
    const pupil = await this.gateway.ask(FindPupil, { childId }, sender);
    if (pupil.destroyed) throw new RecordDestroyed(childId, pupil.destroyed);
    const asked = text(given, 'year') || null;
    const found = await this.gateway.ask(FindAttendance, { childId, schoolYear: asked }, sender);
    const all = schoolYears(pupil.onRollFrom, londonDate(this.clock.now()));
    const shown = asked ?? found.schoolYear ?? all[0]!;
    const years = all.map((year) => ({
      ...{ text: year, href: `${pupilAttendancePath(childId)}?year=${year}`, active: year === shown },
    }));
    return this.pages.draw('our-children/pupil-attendance.njk', 'Attendance of a child', sender.actor, {
      thing: { heading: `Attendance of ${calledName(pupil.name) ?? 'a child whose name cannot be shown'}`, tabs: [] },
      ...{ years, rows: attendanceRows(found, []), table: weeksListed({ ...found, schoolYear: shown }, [], null) },
      ...{ caveats: caveatsInWords(found.figure?.caveats ?? []).bear, codes: codesMet(found) },
    });
  }
}
