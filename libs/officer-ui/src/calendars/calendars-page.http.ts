import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindCalendars, type CalendarsFound } from '#contexts/calendars';
import { FindEstablishments } from '#contexts/establishments';
import { RecordTermDates, schoolYearWords } from '#pure/calendars';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { Asks, From, PageSession } from '#nest/web';
import { countWords } from '../patterns/list-parts.ts';
import { linked, said, type ListTable } from '../patterns/list-table.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { schoolsNamed, type SchoolsNamed } from '../schools/schools-named.ts';
import { weekdayWords } from '../words/times.ts';
import { runsOut } from './runs-out.ts';
import { calendarCalled, calendarPath, schoolsOf } from './calendar-words.ts';

/** Whose calendars are known, and until when. */
@ApiExcludeController()
@Follows('list')
@Controller('school-calendars')
export class CalendarsPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly session: PageSession,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Asks(FindCalendars, FindEstablishments)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const found = await this.gateway.ask(FindCalendars, {}, sender);
    const named = await schoolsNamed(schoolsOf(found.items), (asked) =>
      this.gateway.ask(FindEstablishments, asked, sender),
    );
    return this.pages.draw('calendars/calendars.njk', 'School calendars', sender.actor, {
      runsOut: runsOut(found, named, londonDate(this.clock.now())).map(({ words }) => words),
      keeps: this.pages.isOfRole(sender.actor, RecordTermDates),
      table: calendarsListed(found, named),
      said: this.session.saidOnce(request, reply),
    });
  }
}

function calendarsListed({ items, count }: CalendarsFound, named: SchoolsNamed): ListTable {
  return {
    caption: countWords(count, 'calendar', 'calendars'),
    columns: [{ text: 'Calendar' }, { text: 'School years' }, { text: 'Last day of its terms' }],
    rows: items.map(({ calendarId, urn, years, lastDay }) => [
      linked(calendarCalled(urn, named), calendarPath(calendarId)),
      said(...years.map(schoolYearWords)),
      said(lastDay === null ? 'No terms recorded' : weekdayWords(lastDay)),
    ]),
  };
}
