import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import type { CalendarsFound } from './calendar-answer.ts';
import { FindCalendars } from './find-calendars.query.ts';

@ApiTags('calendars')
@Controller('calendars')
export class FindCalendarsController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindCalendars)
  @ApiOperation({
    summary: 'The calendars of the council and of schools with terms of their own, and until when each is known',
  })
  find(@From() sender: Sender): Promise<CalendarsFound> {
    return this.gateway.ask(FindCalendars, {}, sender);
  }
}
