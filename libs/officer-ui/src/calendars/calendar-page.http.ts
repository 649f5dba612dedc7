import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindCalendar } from '#contexts/calendars';
import { FindEstablishments } from '#contexts/establishments';
import { RecordTermDates } from '#pure/calendars';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, PageSession } from '#nest/web';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { schoolsNamed } from '../schools/schools-named.ts';
import { weekdayWords } from '../words/times.ts';
import { NamesKnown } from '../words/wording.ts';
import { yearShown } from './calendar-shown.ts';
import { CALENDARS, calendarCalled, calendarPath, lastDayOf } from './calendar-words.ts';

/** One calendar, year by year, with what was said of it before. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('school-calendars/:calendarId')
export class CalendarPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly known: NamesKnown,
    private readonly session: PageSession,
  ) {}

  @Get()
  @Asks(FindCalendar, FindEstablishments)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @IdParam('calendarId') calendarId: string,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const calendar = await this.gateway.ask(FindCalendar, { calendarId }, sender);
    const { urn, years } = calendar;
    const named = await schoolsNamed(urn === null ? [] : [urn], (asked) =>
      this.gateway.ask(FindEstablishments, asked, sender),
    );
    const keeps = this.pages.isOfRole(sender.actor, RecordTermDates);
    const lastDay = lastDayOf(calendar);
    const ofSchool = urn === null ? '' : `?urn=${urn}`;
    return this.pages.draw('calendars/calendar.njk', 'A school calendar', sender.actor, {
      thing: {
        ...{ called: 'The calendar', tabs: [], heading: null, withheld: null },
        identity: {
          ...{ name: calendarCalled(urn, named), marks: [] },
          facts: [lastDay === null ? 'No terms recorded' : `Terms known until ${weekdayWords(lastDay)}`],
        },
      },
      back: { text: 'School calendars', href: CALENDARS },
      acts: keeps
        ? [
            { text: 'Record that schools are closed', href: `${calendarPath(calendarId)}/add-closure` },
            { text: 'Add a school year', href: `${CALENDARS}/add${ofSchool}` },
          ]
        : [],
      years: years.map((year) => yearShown(year, { calendar, names: this.known.names, keeps })),
      said: this.session.saidOnce(request, reply),
    });
  }
}
