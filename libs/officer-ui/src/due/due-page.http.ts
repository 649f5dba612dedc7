import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindDue, PAGE_OF_DUE, whatIsDue } from '#contexts/oversight';
import { whoseCases } from '#pure/oversight';
import { FindReferral } from '#contexts/referrals';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { Asks, From, Takes } from '#nest/web';
import { aCursor, BadInput, oneOf } from '#platform/web';
import { NamesKnown } from '../words/wording.ts';
import { text, type Given } from '../forms/date-fields.ts';
import { Pages } from '../render/pages.ts';
import { weekdayAndDate } from '#statutory-rules';
import { dueAddress, dueShown, USUAL_SPAN, usualWhose } from './due-address.ts';
import { dueFilter, dueGroup, inOrderOfUrgency } from './due-page.ts';
import { lastDayOf, spans } from './due-words.ts';
import { Follows } from '../patterns/page-pattern.ts';

/** Of each kind, where all kinds are shown. */
const FIRST_OF_EACH = 10;

/** What is to be done and what falls due: from a referral to send out to the end of a placement, each with why and one act. */
@ApiExcludeController()
@Follows('list')
@Controller('due')
export class DuePageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly known: NamesKnown,
  ) {}

  @Get()
  @Asks(FindDue)
  @Takes({
    parameters: { what: oneOf(['', ...whatIsDue]), whose: oneOf(whoseCases), ahead: oneOf(spans), cursor: aCursor },
  })
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@Query() given: Given, @From() sender: Sender): Promise<string> {
    const today = londonDate(this.clock.now());
    const ofOwn = this.pages.hasRecordsOfItsOwn(sender.actor, FindDue);
    const shown = dueShown(given, usualWhose(ofOwn));
    const { what: one, whose, span } = shown;
    const cursor = text(given, 'cursor') || null;
    if (cursor !== null && one === null) throw new BadInput({ cursor: ['A page of a list says of which list it is'] });
    const of = { by: lastDayOf(span, today), whose, cursor, most: one ? PAGE_OF_DUE : FIRST_OF_EACH };
    const lists = await Promise.all(
      (one ? [one] : whatIsDue).map(async (what) => ({
        what,
        found: await this.gateway.ask(FindDue, { what, ...of }, sender),
      })),
    );
    const reads = this.pages.isOfRole(sender.actor, FindReferral);
    const { actor } = sender;
    const may = (act: Parameters<Pages['isOfRole']>[1]) => this.pages.isOfRole(actor, act);
    const known = { today, names: this.known.names, actor, may, reads };
    const groups = inOrderOfUrgency(lists).map(({ what, found }) => dueGroup(what, found, shown, known));
    // What is told of is the usual list: of another, what came between its drawing and the telling is not known.
    const isUsual = one === null && whose === usualWhose(ofOwn) && span === USUAL_SPAN;
    const listed = isUsual ? lists.reduce((sum, { found }) => sum + found.count.rows, 0) : '';
    const due = { ...dueFilter(shown, ofOwn), today: weekdayAndDate(today), groups, listed, again: dueAddress(shown) };
    return this.pages.draw('due/due.njk', 'What is due', sender.actor, { due });
  }
}
