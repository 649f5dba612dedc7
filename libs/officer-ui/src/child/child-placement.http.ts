import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindAttendance } from '#contexts/attendance';
import { FindClosedDays } from '#contexts/calendars';
import { FindChild, type ChildFound } from '#contexts/children';
import { FindChildLine, FindDueOfChild } from '#contexts/oversight';
import { FindOutcomes, FindPlacements } from '#contexts/placements';
import { FindReferral } from '#contexts/referrals';
import { RecordMarks } from '#pure/attendance';
import { CorrectStart } from '#pure/placements';
import { addDays } from '#statutory-rules';
import { Gateway, NotFound, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, PageSession, ShowsToThoseWhoMay } from '#nest/web';
import { NO_CALENDAR, OF_PLACEMENTS } from '../calendars/closed-days-seen.ts';
import { puttingRight } from '../child-line/acts-on-entry.ts';
import { actsOnLine } from '../child-line/acts-on-line.ts';
import { linePath } from '../child-line/line-path.ts';
import { entriesOf, takenBackOf } from '../placement/entries-of-placement.ts';
import { marksIn, yearsOf } from '../placement/marks-of-placement.ts';
import { priceIn } from '../placement/beside-the-act.ts';
import { outcomesListed, termsOf } from '../placement/terms-of-placement.ts';
import { outcomesIn } from '../record-review/reviewed-placement.ts';
import { outsideNow } from '../put-right/what-follows.ts';
import { placementFacts, placementPath, standsWords, type PlacementShown } from '../placement/placements-shown.ts';
import { referralPath } from '../referral/referral-path.ts';
import { placeWords } from '../registers/place-words.ts';
import { Pages } from '../render/pages.ts';
import { sentence } from '../words/codes.ts';
import { isAuditor } from '../words/people.ts';
import { AroundChild } from './around-child.ts';
import { clocksOfChild } from './next-of-child.ts';
import { nextOfPlacement } from './next-of-placement.ts';
import { sessionsMissing } from './sessions-missing.ts';
import { Follows } from '../patterns/page-pattern.ts';

type Marked = Readonly<{
  years: Awaited<ReturnType<typeof yearsOf>>;
  child: ChildFound;
  around: Awaited<ReturnType<AroundChild['around']>>;
}>;

/** One placement: how it stands, what is due of it and why, and what may be recorded of it. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('line/:childId/placements/:placementId')
export class ChildPlacementController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly record: AroundChild,
    private readonly session: PageSession,
  ) {}

  @Get()
  @Asks(FindChild, FindPlacements, FindOutcomes, FindDueOfChild, FindAttendance, FindChildLine)
  @ShowsToThoseWhoMay(FindReferral, FindClosedDays)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @IdParam('childId') childId: string,
    @IdParam('placementId') placementId: string,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const found = await this.gateway.ask(FindPlacements, { childId }, sender);
    const placement = found.items.find((each) => each.placementId === placementId);
    if (!placement) throw new NotFound('This child has no such placement.');
    const place = sentence(placeWords(this.record.names, placement.providerId));
    const child = await this.gateway.ask(FindChild, { childId }, sender);
    const around = await this.record.around(child, { tab: 'placements', heading: place }, sender);
    const { referralId } = placement;
    // What was needed, what it costs and why it was chosen stand there.
    const read =
      referralId !== null && (await around.may(FindReferral, { childId, referralId })) === 'yes' ? referralId : null;
    // A start that was said later leaves marks before it; one that was voided, all of them.
    const startedOn = addDays(placement.startedOn ?? placement.couldStartOn ?? around.today, -365);
    const marked = (ofYear: FindAttendance['data']) => this.gateway.ask(FindAttendance, ofYear, sender);
    // Openings of one turn wait together for the disk.
    const [{ items }, years, offers, progress] = await Promise.all([
      this.gateway.ask(FindDueOfChild, { childId }, sender),
      yearsOf({ childId, startedOn, today: around.today }, marked),
      read === null ? null : this.gateway.ask(FindReferral, { referralId: read }, sender),
      this.gateway.ask(FindOutcomes, { childId }, sender),
    ]);
    const due = items.filter(({ recordId }) => recordId === placementId);
    const path = placementPath(childId, placementId);
    const alone = { ...found, items: [placement] };
    const acts = (
      await actsOnLine({ childId, isNamed: false, closed: child.closed }, alone, around.names, around.may)
    ).filter(({ href }) => href.startsWith(`${path}/`));
    const referral = read
      ? [{ text: 'See the referral, its offers and the award', href: referralPath(childId, read) }]
      : [];
    const mayPutRight = await around.may(CorrectStart, { childId, placementId });
    const marks = marksIn(years, placementId);
    const whole = { childId, asAt: null, knownOn: null, compareWith: null };
    const lineFrom = (goOnAfter: string | null) => this.gateway.ask(FindChildLine, { ...whole, goOnAfter }, sender);
    const mayReadLine = (await around.may(FindChildLine, { childId })) === 'yes';
    const takenBack = mayReadLine ? await takenBackOf(placement, { childId, names: around.names, lineFrom }) : [];
    const pence = offers
      ? priceIn(offers, placement.providerId, around.names)
      : (placement.takenOver?.weeklyPrice ?? null);
    const outcomes = outcomesListed(outcomesIn(progress, placementId));
    const isOver = placement.phase === 'ended';
    const fillsMarks = (await around.may(RecordMarks, { childId, placementId })) !== 'no';
    const missing = isOver ? await this.#missing(placement, { years, child, around }, sender) : [];
    const end = placement.entries.find(({ type, basisWithdrawn }) => type === 'PlacementEnded' && !basisWithdrawn);
    const putsRight = end && puttingRight(childId, placementId, end).find(({ text }) => text.startsWith('Correct'));
    const next = nextOfPlacement(
      {
        ...{ childId, placement, placements: found.items, due, acts, missing },
        unjudged: outcomesIn(progress, placementId).flatMap(({ isJudged, called }) => (isJudged ? [] : called)),
      },
      {
        ...around,
        actor: sender.actor,
        fillsMarks,
        putsEndRight: mayPutRight === 'no' ? null : (putsRight?.href ?? null),
      },
    );
    const facts = [...placementFacts(placement, around.names), ...termsOf(placement, pence)];
    const model = {
      ...{ outside: outsideNow({ ...placement, marks }), attendancePath: `${linePath(childId)}/attendance#outside` },
      ...{ thing: around.thing, next, stands: standsWords(placement), facts, outcomes },
      ...{
        clocks: clocksOfChild(due, around),
        acts: [...acts.filter(({ href }) => href !== next.act?.href), ...referral],
      },
      entries: entriesOf(placement, takenBack, { childId, mayPutRight: mayPutRight !== 'no' }),
      said: this.session.saidOnce(request, reply),
    };
    return this.pages.draw('child/child-placement.njk', 'A placement', sender.actor, model);
  }

  /** Of one that is over: after its last day, or once the record was closed, nothing was to be marked. */
  async #missing(
    { startedOn, endedOn, ...placement }: PlacementShown,
    { years, child, around }: Marked,
    sender: Sender,
  ) {
    // Of the marks an auditor is shown those of the audit alone: what is not shown is not missing.
    if (isAuditor(sender) || years.length === 0 || startedOn === null || endedOn === null) return [];
    const to = child.closed === null || child.closed.on > endedOn ? endedOn : child.closed.on;
    const days = { from: startedOn, to };
    const asks = { ...OF_PLACEMENTS, ...days };
    const sees = to >= startedOn && (await around.may(FindClosedDays, {})) !== 'no';
    const { closed } = sees ? await this.gateway.ask(FindClosedDays, asks, sender) : NO_CALENDAR;
    const marked = years.flatMap(({ marks, notHeld }) => [...marks, ...notHeld]);
    return sessionsMissing([{ ...placement, startedOn, endedOn }], marked, { ...days, today: around.today, closed });
  }
}
