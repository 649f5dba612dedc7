import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindAttendance } from '#contexts/attendance';
import { schoolYearOf } from '#pure/attendance';
import { FindChild } from '#contexts/children';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, Takes } from '#nest/web';
import { fitting } from '#platform/web';
import { linePath } from '../child-line/line-path.ts';
import { text, type Given } from '../forms/date-fields.ts';
import { Pages } from '../render/pages.ts';
import { attendanceRows, codesMet, weeksListed } from './attendance-shown.ts';
import { caveatsInWords } from '../words/law-words.ts';
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
  @Takes({ parameters: { year: fitting(/^\d{4}-\d{2}$/, 'A school year is written as 2025-26') } })
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@IdParam('childId') childId: string, @Query() given: Given, @From() sender: Sender): Promise<string> {
    const child = await this.gateway.ask(FindChild, { childId }, sender);
    const { thing, today } = await this.record.around(child, { tab: 'attendance', heading: 'Attendance' }, sender);
    const schoolYear = text(given, 'year') || null;
    const attendance = await this.gateway.ask(FindAttendance, { childId, schoolYear }, sender);
    const years = yearsFrom(schoolYearOf(child.onRollFrom), schoolYearOf(today)).map((year) => ({
      ...{ text: year, href: `${linePath(childId)}/attendance?year=${year}` },
      active: year === (schoolYear ?? attendance.schoolYear),
    }));
    const model = {
      ...{ thing, years, rows: attendanceRows(attendance), table: weeksListed(attendance) },
      caveats: caveatsInWords(attendance.figure?.caveats ?? []).bear,
      codes: codesMet(attendance),
    };
    return this.pages.draw('child/child-attendance.njk', 'Attendance of a child', sender.actor, model);
  }
}

const MOST_YEARS = 20;

/** The school years of a record, the latest first. */
function yearsFrom(first: string, last: string): readonly string[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: Math.min(MOST_YEARS, Math.max(1, to - from + 1)) }, (_, n) => {
    const year = to - n;
    return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
  });
}
