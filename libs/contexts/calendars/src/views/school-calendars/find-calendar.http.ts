import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { Gateway, type Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { IsCivilDate } from '#platform/web';
import { Asks, From, IdParam } from '#nest/web';
import type { CalendarFound } from './calendar-answer.ts';
import { FindCalendar } from './find-calendar.query.ts';

class FindCalendarRequest {
  /** Left out: as it is known now. */
  @IsOptional()
  @IsCivilDate('Enter the day by which it was known as a real date, such as 2026-02-19')
  known?: CivilDate;
}

@ApiTags('calendars')
@Controller('calendars/:calendarId')
export class FindCalendarController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindCalendar)
  @ApiOperation({ summary: 'A calendar, year by year, with how it was said before; or as it was known on a day' })
  find(
    @IdParam('calendarId') calendarId: string,
    @Query() { known }: FindCalendarRequest,
    @From() sender: Sender,
  ): Promise<CalendarFound> {
    return this.gateway.ask(FindCalendar, { calendarId, known }, sender);
  }
}
