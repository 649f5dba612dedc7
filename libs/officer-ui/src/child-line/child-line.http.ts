import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindChild, type ChildFound } from '#contexts/children';
import { FindEstablishments } from '#contexts/establishments';
import { FindChildLine, LATEST_YEAR, type ChildLineFound, type LineAsked } from '#contexts/oversight';
import { FindPlacements } from '#contexts/placements';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate, type CivilDate, type Instant } from '#platform/time';
import { Asks, From, IdParam, PageSession, Takes } from '#nest/web';
import { fitting, oneOf, type Parameters } from '#platform/web';
import { dateParts, type Given } from '../forms/date-fields.ts';
import { childIdentity } from '../child/child-identity.ts';
import { childTabs } from '../child/child-tabs.ts';
import { schoolsNamed } from '../schools/schools-named.ts';
import { sharingOf } from '../sharing/sharings-of-child.ts';
import { schoolsOnLine } from '../schools/schools-on-line.ts';
import { undisclosedFor } from '../protection/undisclosed-for.ts';
import { Pages } from '../render/pages.ts';
import { personWords } from '../words/people.ts';
import { momentWords } from '../words/times.ts';
import { NOTHING } from './acts-on-entry.ts';
import { mayOnEntries } from './may-on-entries.ts';
import { actsOnLine } from './acts-on-line.ts';
import { NamesKnown } from '../words/wording.ts';
import { recordsThatOpen } from './records-that-open.ts';
import { referralsToAward } from './referrals-to-award.ts';
import { referralsToSend } from './referrals-to-send.ts';
import { referralsToWithdraw } from './referrals-to-withdraw.ts';
import { entryChoices } from './entry-choices.ts';
import { linePage } from './line-page.ts';
import { linePath } from './line-path.ts';
import { placesOf } from './line-types.ts';
import { momentDates, momentForm } from './moment-form.ts';
import { Follows } from '../patterns/page-pattern.ts';

/** The dates are a form of the page; the rest stands in its links. */
const momentParameters: Parameters = {
  ...Object.fromEntries(
    Object.keys(momentDates).flatMap((prefix) => dateParts.map((part) => [`${prefix}-${part}`, 'as typed'] as const)),
  ),
  show: oneOf(entryChoices),
  year: fitting(/^\d{4}-\d{2}$/, 'A school year is written as 2025-26'),
  month: fitting(/^\d{4}-(0[1-9]|1[0-2])$/, 'This is no month, such as 2026-02'),
  'go-on-after': fitting(/^[\da-f-]{36}$/, 'This part of the line is not known'),
};

/** The child’s line with its dates. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('line/:childId')
export class ChildLinePageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly known: NamesKnown,
    private readonly session: PageSession,
  ) {}

  @Get()
  @Asks(FindChildLine, FindChild, FindPlacements, FindEstablishments)
  @Takes({ parameters: momentParameters })
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @IdParam('childId') childId: string,
    @Query() given: Given,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { actor, reason = '', reasonKind } = sender;
    const now = this.clock.now();
    const kind = reasonKind === undefined ? null : this.known.names.openingReason?.(reasonKind, londonDate(now));
    const form = momentForm(given, londonDate(now));
    const inPart = { year: form.chosen.year ?? LATEST_YEAR };
    // Openings of one turn wait together: each waits for the disk before its answer leaves.
    const [found, placements, child] = await Promise.all([
      this.gateway.ask(FindChildLine, { childId, ...form.asked, compareWith: null, opened: inPart }, sender),
      this.gateway.ask(FindPlacements, { childId }, sender),
      this.gateway.ask(FindChild, { childId }, sender),
    ]);
    if (child.goesOnUnder !== null) {
      reply.status(303).header('location', linePath(child.goesOnUnder));
      return '';
    }
    const leading = await this.#leadingTo(child, { ...form.asked, compareWith: null, opened: inPart }, sender);
    const may = this.gateway.mayDoAtOneLook(sender);
    const mayOn = child.destroyed ? NOTHING : await mayOnEntries(childId, placements, may);
    const others = await recordsThatOpen(childId, [...found.facts, ...found.voided], may);
    const school = await schoolsNamed(schoolsOnLine(found), (asked) =>
      this.gateway.ask(FindEstablishments, asked, sender),
    );
    const names = { ...this.known.names, school, ...others };
    const line = linePage(found, names, londonDate(now), placesOf(placements), {
      ...{ may: mayOn, chosen: form.chosen, leading },
    });
    const toAward = referralsToAward(found.facts, { names: this.known.names, actor, today: londonDate(now) });
    const isToday = isOf(found.at, londonDate(now));
    const shared = isToday ? sharingOf(child, londonDate(now)) : {};
    const acts = await actsOnLine(
      {
        ...{ childId, isNamed: line.isNamed, toAward, toSend: referralsToSend(found.facts) },
        toWithdraw: referralsToWithdraw(found.facts),
        ...{ ...shared, ...(isToday ? {} : { reading: found.at }), isDestroyed: child.destroyed !== null },
        closed: child.closed,
        isAlike: child.possibleDuplicates.length + child.toldApart.length + child.leadingHere.length > 0,
      },
      placements,
      this.known.names,
      may,
    );
    const by = {
      by: personWords(actor, { person: () => this.pages.nameOf(actor) }),
      at: momentWords(now),
      reason,
      kind,
    };
    if (form.errors.length > 0) reply.status(400);
    const today = childIdentity(child, londonDate(now), this.known.names);
    const thing = {
      called: 'Parts of the record',
      // Who the child is, is of today; of another day it is their name alone.
      identity: isToday ? today : { name: line.name, facts: [], marks: [] },
      heading: isToday ? 'The line' : line.moment,
      tabs: await childTabs(childId, 'line', may, child.destroyed !== null),
      withheld: line.withheld,
      undisclosedAt: await undisclosedFor(child, may),
    };
    const model = {
      ...{ action: linePath(childId), thing, line, form, acts, opened: by },
      ...{ isToday, said: this.session.saidOnce(request, reply) },
    };
    return this.pages.draw('child-line/child-line.njk', 'The line of a child', actor, model);
  }

  /** The lines of the records that lead here, where it was known: each is opened, and stands in the journal, by itself. */
  async #leadingTo({ leadingHere }: ChildFound, asked: Omit<LineAsked, 'childId'>, sender: Sender) {
    return Promise.all(
      leadingHere
        .filter(({ since }) => isKnown(since, asked.knownOn))
        .map(async ({ childId }) => {
          const [found, placements] = await Promise.all([
            this.gateway.ask(FindChildLine, { ...asked, childId }, sender),
            this.gateway.ask(FindPlacements, { childId }, sender),
          ]);
          return { found, places: placesOf(placements) };
        }),
    );
  }
}

const isKnown = (since: Instant, knownOn: CivilDate | null): boolean =>
  knownOn === null || londonDate(since) <= knownOn;

const isOf = ({ asAt, knownOn }: ChildLineFound['at'], today: CivilDate) => asAt === today && knownOn === today;
