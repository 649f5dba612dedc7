import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindChildLine } from '#contexts/oversight';
import { AwardReferral, FindReferral, type ReferralFound } from '#contexts/referrals';
import { FindPlacements } from '#contexts/placements';
import { CorrectReceipt } from '#pure/referrals';
import { Gateway, NotFound, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { Asks, From, IdParam, PageSession, ShowsToThoseWhoMay } from '#nest/web';
import { approvers } from '../award-referral/approval-seen.ts';
import { approvingOf } from '../award-referral/approving.ts';
import { unlessDestroyed } from '../child/record-destroyed.ts';
import { withheldFrom } from '../audit-terms/withheld.ts';
import { struckThrough, takenBack } from '../child-line/taken-back.ts';
import { linePath } from '../child-line/line-path.ts';
import type { Voided } from '../child-line/line-types.ts';
import { childTabs } from '../child/child-tabs.ts';
import { placementPath } from '../placement/placements-shown.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { services } from '../words/children-words.ts';
import { sentence } from '../words/codes.ts';
import { NamesKnown } from '../words/wording.ts';
import { actsOnReferral } from './acts-on-referral.ts';
import { answersListed } from './answers-shown.ts';
import { offersIn, offersSideBySide, type OfferCompared } from './offers-compared.ts';
import {
  awardShown,
  nextOfReferral,
  notAsked,
  referralFacts,
  standsNow,
  type PlacementOfAward,
} from './referral-shown.ts';
import { needIn, referralCalled, referredName } from './referral-called.ts';

/**
 * One referral: what is needed, how it stands, what comes next and who answered. It asks for nothing else of the child, so that
 * whoever sends referrals out opens it without a reason.
 */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('line/:childId/referrals/:referralId')
export class ReferralPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly known: NamesKnown,
    private readonly session: PageSession,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Asks(FindReferral)
  @ShowsToThoseWhoMay(FindChildLine, FindPlacements)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @IdParam('childId') childId: string,
    @IdParam('referralId') referralId: string,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const found = await this.gateway.ask(FindReferral, { referralId }, sender);
    if (found.childId !== childId) throw new NotFound('This child has no such referral.');
    unlessDestroyed(found);
    const { names } = this.known;
    const may = this.gateway.mayDoAtOneLook(sender);
    const now = this.clock.now();
    const today = londonDate(now);
    const limits = names.approvalLimits?.(today) ?? [];
    const offers = offersIn(found, names);
    const mayOf = (who: Sender) => this.gateway.mayDoAtOneLook(who);
    const prices = found.phase === 'open' ? offers.map(({ pence }) => pence) : [];
    const approving = await (
      await approvingOf({ mayOf, names, today, sender }, prices)
    )({
      sends: AwardReferral,
      data: { childId, referralId },
    });
    const approvedBy = ({ pence }: Pick<OfferCompared, 'pence'>) => approvers(limits, pence, sender.actor, approving);
    const approves = offers.some((offer) => approvedBy(offer) === null);
    const mayCorrect = await may(CorrectReceipt, { childId, referralId });
    const tabs = await childTabs(childId, null, may);
    const placement = await this.#placementIn(found, may, sender);
    const known = { names, now, approves, placement };
    const { next, acts } = nextOfReferral(found, await actsOnReferral(found, may), known);
    // Of the line no more than what was taken back, and of whoever reads it without being asked why.
    const whole = { childId, asAt: null, knownOn: null, compareWith: null };
    const lineFrom = (goOnAfter: string | null) => this.gateway.ask(FindChildLine, { ...whole, goOnAfter }, sender);
    const many = found.voided > 0 && (await may(FindChildLine, { childId })) === 'yes' ? found.voided : 0;
    const isOfIt = ({ recordedIn }: Voided) => recordedIn.id === referralId;
    const voided = await takenBack(many, isOfIt, { childId, names, lineFrom });
    const isAwardVoid = found.phase === 'open' && voided.some(({ fact }) => fact.type === 'ReferralAwarded');
    const lateOffers = found.terms?.lateOffers ?? 'not-considered';
    const marks = found.terms ? [services[found.terms.owningService]] : [];
    const model = {
      thing: {
        called: 'Parts of the record',
        identity: { name: referredName(found), facts: [], marks },
        tabs,
        heading: sentence(referralCalled(found, names)),
        withheld: await withheldFrom(this.gateway, childId, sender),
      },
      ...{ next, acts, stands: standsNow(found, isAwardVoid), need: needIn(found), facts: referralFacts(found, names) },
      ...{ award: awardShown(found, names), struck: voided.map(struckThrough), notAsked: notAsked(found, names) },
      offers: offersSideBySide(offers, { today, lateOffers, ...(found.phase === 'open' && { approvedBy }) }),
      ...{ table: answersListed(found, names, now, mayCorrect !== 'no'), said: this.session.saidOnce(request, reply) },
    };
    return this.pages.draw('referral/referral-page.njk', 'A referral', sender.actor, model);
  }

  /** Whoever may read placements goes on to it from an award: an auditor, where it is of the days that the terms name. */
  async #placementIn(
    { childId, award, phase }: ReferralFound,
    may: ReturnType<Gateway['mayDoAtOneLook']>,
    sender: Sender,
  ): Promise<PlacementOfAward | null> {
    if (!award || phase !== 'awarded') return null;
    const says = await may(FindPlacements, { childId });
    if (says === 'no') return null;
    // Whoever is asked why is asked where they are opened: which of them it is stands there.
    if (says === 'with-reason')
      return { stands: null, act: { text: 'See the placements', href: `${linePath(childId)}/placements` } };
    const { items } = await this.gateway.ask(FindPlacements, { childId }, sender);
    // By the award it stands under now: one that was made again went to the placement that ran.
    const placement = items.find(({ awardEventId }) => awardEventId === award.id);
    if (!placement) return null;
    const href = placementPath(childId, placement.placementId);
    return { stands: placement, act: { text: 'See the placement', href } };
  }
}
