import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindAttendance } from '#contexts/attendance';
import { FindChild } from '#contexts/children';
import { FindChildLine, FindDueOfChild } from '#contexts/oversight';
import { FindOutcomes, FindPlacements } from '#contexts/placements';
import { FindReferral } from '#contexts/referrals';
import { CorrectStart } from '#pure/placements';
import { addDays } from '#statutory-rules';
import { Gateway, NotFound, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, PageSession, ShowsToThoseWhoMay } from '#nest/web';
import { actsOnLine } from '../child-line/acts-on-line.ts';
import { linePath } from '../child-line/line-path.ts';
import { entriesOf, takenBackOf } from '../placement/entries-of-placement.ts';
import { marksOf } from '../placement/marks-of-placement.ts';
import { priceIn } from '../placement/beside-the-act.ts';
import { outcomesListed, termsOf } from '../placement/terms-of-placement.ts';
import { outcomesIn } from '../record-review/reviewed-placement.ts';
import { outsideNow } from '../put-right/what-follows.ts';
import { placementFacts, placementPath, standsWords } from '../placement/placements-shown.ts';
import { referralPath } from '../referral/referral-path.ts';
import { placeWords } from '../registers/place-words.ts';
import { Pages } from '../render/pages.ts';
import { sentence } from '../words/codes.ts';
import { AroundChild } from './around-child.ts';
import { clocksOfChild, nextOfChild } from './next-of-child.ts';
import { Follows } from '../patterns/page-pattern.ts';

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
  @ShowsToThoseWhoMay(FindReferral)
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
    const { items } = await this.gateway.ask(FindDueOfChild, { childId }, sender);
    const due = items.filter(({ recordId }) => recordId === placementId);
    const path = placementPath(childId, placementId);
    const alone = { ...found, items: [placement] };
    const acts = (
      await actsOnLine({ childId, isNamed: false, closed: child.closed }, alone, around.names, around.may)
    ).filter(({ href }) => href.startsWith(`${path}/`));
    const next = nextOfChild(due, acts, around);
    const { referralId } = placement;
    // What was needed, what it costs and why it was chosen stand there.
    const readsReferral = (await around.may(FindReferral, { childId, referralId })) === 'yes';
    const referral = readsReferral
      ? [{ text: 'See the referral, its offers and the award', href: referralPath(childId, referralId) }]
      : [];
    const mayPutRight = await around.may(CorrectStart, { childId, placementId });
    // A start that was said later leaves marks before it; one that was voided, all of them.
    const startedOn = addDays(placement.startedOn ?? placement.couldStartOn ?? around.today, -365);
    const marks = await marksOf({ childId, placementId, startedOn, today: around.today }, (ofYear) =>
      this.gateway.ask(FindAttendance, ofYear, sender),
    );
    const whole = { childId, asAt: null, knownOn: null, compareWith: null };
    const lineFrom = (goOnAfter: string | null) => this.gateway.ask(FindChildLine, { ...whole, goOnAfter }, sender);
    const mayReadLine = (await around.may(FindChildLine, { childId })) === 'yes';
    const takenBack = mayReadLine ? await takenBackOf(placement, { childId, names: around.names, lineFrom }) : [];
    const pence = readsReferral
      ? priceIn(await this.gateway.ask(FindReferral, { referralId }, sender), placement.providerId, around.names)
      : null;
    const progress = await this.gateway.ask(FindOutcomes, { childId }, sender);
    const outcomes = outcomesListed(outcomesIn(progress, placementId));
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
}
