import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindPlacementsCounted } from '#contexts/oversight';
import { FindReferralAsked, FindReferralsAsked } from '#contexts/referrals';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock } from '#platform/time';
import { Asks, From, IdParam, ShowsToThoseWhoMay, Takes } from '#nest/web';
import { aCursor } from '#platform/web';
import { text, type Given } from '../forms/date-fields.ts';
import { countWords, listPages } from '../patterns/list-parts.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { lotNamed } from '../referral/referral-fields.ts';
import { Pages } from '../render/pages.ts';
import { sentence } from '../words/codes.ts';
import { NamesKnown } from '../words/wording.ts';
import { askedListed } from './asked-listed.ts';
import { askedShown } from './asked-shown.ts';

const HTML = 'text/html; charset=utf-8';

/** Where a provider begins: what it is asked to answer, with the time that is left, and who is with it. */
@ApiExcludeController()
@Follows('list')
@Controller('referrals-asked')
export class ReferralsAskedPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly known: NamesKnown,
  ) {}

  @Get()
  @Asks(FindReferralsAsked)
  @ShowsToThoseWhoMay(FindPlacementsCounted)
  @Takes({ parameters: { cursor: aCursor } })
  @Header('content-type', HTML)
  async list(@Query() given: Given, @From() sender: Sender): Promise<string> {
    const asked = { providerId: sender.actor.organisation ?? '', cursor: text(given, 'cursor') || null };
    const found = await this.gateway.ask(FindReferralsAsked, asked, sender);
    const model = {
      ...askedListed(found.items, this.clock.now(), this.known.names),
      pages: listPages(found, (to) => `/referrals-asked?cursor=${to}`),
      withUs: await this.#withUs(sender),
    };
    return this.pages.draw('referrals-asked/referrals-asked.njk', 'Referrals', sender.actor, model);
  }

  /** Who is there; of whom nobody is there is no register yet. */
  async #withUs(sender: Sender) {
    if (!this.pages.hasOfItsOwn(sender.actor, FindPlacementsCounted)) return null;
    const count = await this.gateway.ask(FindPlacementsCounted, { show: 'running' }, sender);
    return {
      words: countWords(count, 'child is', 'children are'),
      place: count.rows > 0 ? sender.actor.organisation : null,
    };
  }
}

/** What is needed, until when to answer, and what this provider answered: nothing that says who the child is. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('referrals-asked/:referralId')
export class ReferralAskedPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly known: NamesKnown,
  ) {}

  @Get()
  @Asks(FindReferralAsked)
  @Header('content-type', HTML)
  async show(@IdParam('referralId') referralId: string, @From() sender: Sender): Promise<string> {
    const asked = { providerId: sender.actor.organisation ?? '', referralId };
    const referral = await this.gateway.ask(FindReferralAsked, asked, sender);
    const { agreement, lot } = referral;
    const model = {
      thing: { heading: sentence(lotNamed(this.known.names, { agreement, lot })), tabs: [] },
      ...askedShown(referral, this.clock.now()),
    };
    return this.pages.draw('referrals-asked/referral-asked.njk', 'A referral', sender.actor, model);
  }
}
