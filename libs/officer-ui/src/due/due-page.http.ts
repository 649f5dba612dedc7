import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ExportWork, FindLeftBehind, FindMarksOutside, FindUnmarked, FindWork } from '#contexts/oversight';
import type { DueItem, WhoseWork } from '#pure/oversight';
import { AgreeExtension } from '#pure/placements';
import { AwardReferral, FindReferral } from '#contexts/referrals';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { Asks, From, PageSession, ShowsToThoseWhoMay, Takes } from '#nest/web';
import { BadInput } from '#platform/web';

import { approvingOf, type Approving } from '../award-referral/approving.ts';
import { text, type Given } from '../forms/date-fields.ts';
import { weekdayWords } from '../words/times.ts';
import type { ListTable } from '../patterns/list-table.ts';
import { askedOfRows, markedRows } from '../patterns/marked-rows.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { fileAddress } from '../list-files/file-address.ts';
import { Pages } from '../render/pages.ts';
import { ChangesInShort } from '../what-changed/changes-in-short.ts';
import { watched, WatchersNews } from '../start/watchers-news.ts';
import { NamesKnown } from '../words/wording.ts';
import { dueAddress, dueParameters, dueShown, USUAL_SPAN, usualWork, type DueShown } from './due-address.ts';
import { workOfRole } from './work-of-role.ts';
import { outsideOf } from './outside-rows.ts';
import { unmarkedOf } from './unmarked-row.ts';
import { duePage } from './due-page.ts';
import { pricesOf, toApprove } from './due-row.ts';
import { leftBehindOf } from './left-behind-rows.ts';
import { lastDayOf } from './due-words.ts';
import { isCasework } from './price-to-approve.ts';

/** What somebody has to do, and what they wait for: from a referral to send out to the end of a placement, each with why and one act. */
@ApiExcludeController()
@Follows('list')
@Controller('due')
export class DuePageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly known: NamesKnown,
    private readonly changes: ChangesInShort,
    private readonly news: WatchersNews,
    private readonly session: PageSession,
  ) {}

  @Get()
  @Asks(FindWork)
  @ShowsToThoseWhoMay(...watched, FindUnmarked, FindMarksOutside, FindLeftBehind, ...askedOfRows)
  @Takes({ parameters: dueParameters })
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @Query() given: Given,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { actor } = sender;
    const now = this.clock.now();
    const today = londonDate(now);
    const ofOwn = this.pages.hasRecordsOfItsOwn(actor, FindWork);
    const kinds = ofOwn ? null : workOfRole(this.pages.rightsOf(actor));
    const usual = usualWork(kinds, actor);
    const asked = dueShown(given, usual);
    const cursor = text(given, 'cursor') || null;
    if (cursor !== null && asked.group === null)
      throw new BadInput({ cursor: ['A page of a list says of which list it is'] });
    const may = (act: Parameters<Pages['isOfRole']>[1]) => this.pages.isOfRole(actor, act);
    const by = lastDayOf(asked.span, today);
    // What others may not decide stands before what only waits.
    const decides = may(AwardReferral) && !isCasework(actor);
    const found = await this.gateway.ask(FindWork, { ...asked, by, kinds, decides, cursor }, sender);
    const first = found.lists.find(({ whose }) => whose === 'covering')?.covered?.id ?? null;
    const shown = asked.whose === 'covering' ? { ...asked, covered: asked.covered ?? first } : asked;
    const items = found.groups.flatMap((each) => each.items);
    const known = {
      ...{ now, names: this.known.names, actor, may, reads: may(FindReferral) },
      approving: await this.#approving(items, sender),
    };
    // What is told of is the usual list: of another, what came between its drawing and the telling is not known.
    const { group, what, whose, span } = shown;
    const isUsual = group === null && what === null && whose === usual && span === USUAL_SPAN;
    const listed = isUsual ? found.groups.reduce((sum, { count }) => sum + count.rows, 0) : '';
    const isWhole = asked.group === null && asked.what === null;
    // Asked at once: each opening waits for the disk by itself.
    const [changed, unmarked, leftBehind, outside] = await Promise.all([
      this.changes.of(usual, sender),
      isWhole ? this.#unmarked(shown, sender) : null,
      isWhole || what === 'allocating' ? this.#leftBehind(shown, sender) : null,
      isWhole ? this.#outside(shown, sender) : null,
    ]);
    const page = duePage(found, shown, known, kinds, leftBehind?.table.rows.length);
    const due = {
      ...{ changed, ...page, unmarked, ...(await this.#marked({ groups: page.groups, leftBehind, outside }, sender)) },
      today: weekdayWords(today),
      listed,
      again: dueAddress(shown),
      file: fileAddress(
        dueAddress(shown),
        { rows: items.length + rowsIn(leftBehind) + rowsIn(outside) },
        may(ExportWork),
      ),
    };
    const title = titleOf(usual, whose, ofOwn);
    return this.pages.draw('due/due.njk', title, actor, {
      ...{ due, watchedOver: await this.news.of(sender) },
      // What was handed on to another service is said here: the record is no longer theirs to look at.
      said: this.session.saidOnce(request, reply),
    });
  }

  /** Whoever rings from a row knows before that an address is protected. */
  async #marked<Group extends Tabled, Left extends Tabled, Outside extends Tabled>(
    { groups, leftBehind, outside }: Listed<Group, Left, Outside>,
    sender: Sender,
  ): Promise<Listed<Group, Left, Outside>> {
    const all = [...groups, leftBehind, outside].flatMap((each) => each?.table ?? []);
    const tables = await markedRows(all, { gateway: this.gateway, pages: this.pages, sender });
    const marked = <Each extends Tabled>(each: Each) => ({ ...each, table: tables[all.indexOf(each.table)]! });
    return {
      groups: groups.map(marked),
      leftBehind: leftBehind && marked(leftBehind),
      outside: outside && marked(outside),
    };
  }

  /** Of whoever keeps registers: what of the last two weeks nobody has marked. */
  async #unmarked({ whose, covered }: DueShown, sender: Sender) {
    if (!this.pages.hasOfItsOwn(sender.actor, FindUnmarked)) return null;
    return unmarkedOf({ whose, covered }, { gateway: this.gateway, sender, names: this.known.names });
  }

  /** Of whoever has children: which marks of theirs are of no day of a placement any more. */
  async #outside({ whose, covered }: DueShown, sender: Sender) {
    if (!this.pages.hasRecordsOfItsOwn(sender.actor, FindMarksOutside)) return null;
    return outsideOf({ whose, covered }, { gateway: this.gateway, sender, names: this.known.names });
  }

  /** Of a team or a service: whose officer is none any more. */
  async #leftBehind({ whose }: DueShown, sender: Sender) {
    const { actor } = sender;
    if (!this.pages.hasRecordsOfItsOwn(actor, FindLeftBehind)) return null;
    const may = (act: Parameters<Pages['isOfRole']>[1]) => this.pages.isOfRole(actor, act);
    return leftBehindOf({ whose }, { gateway: this.gateway, sender, names: this.known.names, may });
  }

  /** Of the awards whose offers are all beyond the reader’s limit, and the extensions whose price is. */
  async #approving(all: readonly DueItem[], sender: Sender) {
    const { names } = this.known;
    const today = londonDate(this.clock.now());
    const mayOf = (who: Sender) => this.gateway.mayDoAtOneLook(who);
    const beyond = all.filter((item) => toApprove(item, { today, names, actor: sender.actor })?.isTheirs === false);
    const lowest = beyond.map((item) => Math.min(...pricesOf(item)));
    const approving = await approvingOf({ mayOf, names, today, sender }, lowest);
    const found = beyond.map(async ({ childId, recordId, weeklyPrice }) => {
      const of =
        weeklyPrice === null
          ? { sends: AwardReferral, data: { childId, referralId: recordId } }
          : { sends: AgreeExtension, data: { childId, placementId: recordId } };
      return [recordId, await approving(of)] as const;
    });
    return new Map<string, readonly Approving[] | undefined>(await Promise.all(found));
  }
}

type Tabled = Readonly<{ table: ListTable }>;
type Listed<Group, Left, Outside> = Readonly<{
  groups: readonly Group[];
  leftBehind: Left | null;
  outside: Outside | null;
}>;

const rowsIn = (besides: Readonly<{ table: ListTable }> | null): number => besides?.table.rows.length ?? 0;

/** By whose work it is: what everybody has to do is nobody’s own. */
function titleOf(usual: WhoseWork, whose: WhoseWork, ofOwn: boolean): string {
  if (!ofOwn) return whose === 'service' ? 'All teams’ work' : 'My work';
  return usual === 'team' && whose === 'team' ? 'My team’s work' : 'My work';
}
