import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindCalendars } from '#contexts/calendars';
import { SearchChildren } from '#contexts/children';
import { DestroyPersonalData } from '#pure/children';
import { FindWhatWaits } from '#contexts/jobs';
import { FindOpenings, FindPlacementsListed, FindWork } from '#contexts/oversight';
import { EnterPerson, FindOpeningReasons, FindOwnTerms, FindRoles } from '#contexts/people';
import { FindReferralsAsked } from '#contexts/referrals';
import { Gateway, type Sender } from '#platform/gateway';
import { AsksForThoseWhoMay, From, ShowsToThoseWhoMay } from '#nest/web';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { CalendarsRunOut } from '../calendars/calendars-run-out.ts';
import { waitingInShort } from '../what-waits/waiting-words.ts';
import { roleOf } from '../words/people.ts';
import { watched, WatchersNews } from './watchers-news.ts';
import { workToCome } from './work-to-come.ts';

/** The first page of whoever may ask its query, the first that is theirs. */
const FIRST_PAGES = [
  [FindOwnTerms, '/terms-of-my-audit'],
  [FindReferralsAsked, '/referrals-asked'],
  [FindWork, '/due'],
  [FindPlacementsListed, '/placements-list'],
  [FindOpenings, '/openings-for-a-reason'],
] as const;

/** Where one begins: each on the page that is theirs. */
@ApiExcludeController()
@Follows('of its own: where everyone begins')
@Controller()
export class StartController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly news: WatchersNews,
    private readonly calendars: CalendarsRunOut,
  ) {}

  @Get()
  @AsksForThoseWhoMay(FindWhatWaits, FindCalendars)
  @ShowsToThoseWhoMay(...watched)
  @Header('content-type', 'text/html; charset=utf-8')
  async start(@From() sender: Sender, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { actor } = sender;
    const first = FIRST_PAGES.find(([query]) => this.pages.hasOfItsOwn(actor, query))?.[1];
    const finds = first ?? (this.pages.isOfRole(actor, SearchChildren) ? '/find-a-child' : null);
    if (finds) {
      reply.redirect(finds, 303);
      return '';
    }
    // Whoever keeps the service going begins with what it could not do.
    if (this.pages.isOfRole(actor, FindWhatWaits)) return this.#running(sender);
    const { role } = actor;
    return this.pages.draw('start/no-search.njk', 'Start', actor, {
      ...{ role: roleOf(actor), toCome: workToCome(role), awaited: await this.news.awaited(sender) },
    });
  }

  async #running(sender: Sender): Promise<string> {
    const { actor } = sender;
    const waiting = waitingInShort(await this.gateway.ask(FindWhatWaits, {}, sender));
    const calendars = this.pages.isOfRole(actor, FindCalendars)
      ? await this.gateway.ask(FindCalendars, {}, sender)
      : null;
    return this.pages.draw('start/running.njk', 'Start', actor, {
      runsOut: calendars ? await this.calendars.of(calendars, sender) : [],
      ...{ role: roleOf(actor), waiting, awaited: await this.news.awaited(sender) },
      enters: this.pages.isOfRole(actor, EnterPerson),
      destroys: this.pages.isOfRole(actor, DestroyPersonalData),
      seesRoles: this.pages.isOfRole(actor, FindRoles),
      seesReasons: this.pages.isOfRole(actor, FindOpeningReasons),
    });
  }
}
