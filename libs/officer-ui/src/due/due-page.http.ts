import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindDue, PAGE_OF_DUE, whatIsDue } from '#contexts/oversight';
import { whoseCases, type DueItem } from '#pure/oversight';
import { FindReferral } from '#contexts/referrals';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate, type CivilDate } from '#platform/time';
import { Asks, From, Takes } from '#nest/web';
import { aCursor, BadInput, oneOf } from '#platform/web';
import { NamesKnown } from '../words/wording.ts';
import { text, type Given } from '../forms/date-fields.ts';
import { Pages } from '../render/pages.ts';
import { weekdayAndDate } from '#statutory-rules';
import { dueAddress, dueShown, USUAL_SPAN, usualWhose } from './due-address.ts';
import { approvingOf, type Approving } from '../award-referral/approving.ts';
import { dueFilter, dueGroup, inOrderOfUrgency, toApprove } from './due-page.ts';
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
    const shown = dueShown(given, usualWhose(ofOwn, sender.actor));
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
    const items = lists.flatMap(({ found }) => found.items);
    const approving = await this.#approving(items, today, sender);
    const known = { today, names: this.known.names, actor, may, reads, approving };
    const isTheirs = (item: DueItem) => toApprove(item, known)?.isTheirs ?? false;
    const groups = inOrderOfUrgency(lists, isTheirs).map(({ what, found }) => dueGroup(what, found, shown, known));
    // What is told of is the usual list: of another, what came between its drawing and the telling is not known.
    const isUsual = one === null && whose === usualWhose(ofOwn, sender.actor) && span === USUAL_SPAN;
    const listed = isUsual ? lists.reduce((sum, { found }) => sum + found.count.rows, 0) : '';
    const due = { ...dueFilter(shown, ofOwn), today: weekdayAndDate(today), groups, listed, again: dueAddress(shown) };
    return this.pages.draw('due/due.njk', 'What is due', sender.actor, { due });
  }

  /** Of the awards whose offers are all beyond the reader’s limit. */
  async #approving(all: readonly DueItem[], today: CivilDate, sender: Sender) {
    const { names } = this.known;
    const mayOf = (who: Sender) => this.gateway.mayDoAtOneLook(who);
    const beyond = all.filter((item) => toApprove(item, { today, names, actor: sender.actor })?.isTheirs === false);
    const lowest = beyond.map(({ offers }) => Math.min(...(offers ?? [])));
    const approving = await approvingOf({ mayOf, names, today, sender }, lowest);
    const found = beyond.map(async ({ childId, recordId }) => {
      return [recordId, await approving({ childId, referralId: recordId })] as const;
    });
    return new Map<string, readonly Approving[] | undefined>(await Promise.all(found));
  }
}
