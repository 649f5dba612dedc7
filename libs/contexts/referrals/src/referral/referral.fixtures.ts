import { derivedId, type Draft } from '#platform/event-sourcing';
import type { CivilDate, Instant } from '#platform/time';
import { answered, responseDeadline, responseTiming, withinApprovalLimit, type Applied } from '#statutory-rules';
import type { LimitOfRole } from '../asks/approval-limits.ts';
import type { Lot } from '../asks/lots.ts';
import type { TextGivesAway } from '../asks/what-a-text-gives-away.ts';
import type { ReferralEvent } from './referral.events.ts';

/** Facts of a made-up referral, for specifications: sent to two providers on Friday 27 March 2026, 16:00 in London. */
export const referralId = derivedId('referral');
export const bridge = derivedId('provider', 1);
export const harbour = derivedId('provider', 2);
const registered = { owningService: 'sen', registration: derivedId('registration') } as const;
export const child = { ...registered, isClosed: false } as const;

export const sentAt: Instant = '2026-03-27T16:00:00.000Z';
/** Vector V-72H: the clocks go forward in between, and an hour stays an hour. */
export const deadline: Instant = '2026-03-30T16:00:00.000Z';
export const onTheDot = deadline;
export const tooLate: Instant = '2026-03-30T16:00:00.001Z';

export const lot: Lot = {
  responseHours: 72,
  reading: 'elapsed',
  lateOffers: 'considered-with-a-reason',
  post16Only: false,
  providers: [bridge, harbour],
};

export const requirement = 'Tuition at home';
export const givesNothingAway: TextGivesAway = {
  ...{ childId: 'c1', has: [], tellsUndisclosed: false, isTriedOften: false },
};
export const tellsUndisclosed: TextGivesAway = { ...givesNothingAway, tellsUndisclosed: true };
export const namesTheChild: TextGivesAway = {
  ...givesNothingAway,
  has: [
    { kind: 'first-name', times: 2 },
    { kind: 'street', times: 1 },
  ],
};

export const filledIn = (
  change: Readonly<{ lot?: string; leftOut?: readonly string[]; alongside?: readonly string[] }> = {},
  leftOutBecause: string | null = null,
): Draft<ReferralEvent> => ({
  type: 'ReferralFilledIn',
  data: { agreement: 'peterborough-cepet', lot: 'lot-4', leftOut: [], alongside: [], ...change },
  personal: { requirement, leftOutBecause },
});

export const submitted = (terms: Partial<Omit<Lot, 'providers' | 'post16Only'>> = {}): Draft<ReferralEvent> => {
  const { providers: _, post16Only: __, ...ordinary } = lot;
  return {
    type: 'ReferralSubmitted',
    data: { agreement: 'peterborough-cepet', lot: 'lot-4', ...registered, ...ordinary, ...terms },
    personal: { requirement },
  };
};

/** How the window's rule is cited: with the deadline or the timing it gave, what it was asked and what it said. */
const windowRule = (result: string, inputs: object, { sentence, caveats, restsOn }: Applied<unknown>) => [
  {
    rule: 'referral.response-window',
    version: '72 hours',
    result,
    restsOn: restsOn.map(({ id: rule, version }) => ({ rule, version })),
    said: { inputs, sentence, caveats },
  },
];
const timed = (respondedAt: Instant, isLate: boolean, due = deadline) => {
  const late = 'may be considered, with a reason';
  const answer = answered(responseTiming(due, respondedAt, late));
  return windowRule(isLate ? 'late' : 'on time', { deadline: due, respondedAt, late }, answer);
};

type Terms = NonNullable<Parameters<typeof responseDeadline>[1]>;
const elapsed: Terms = { hours: 72, reading: 'elapsed' };
const opened = (receivedAt: Instant, until: Instant, terms = elapsed) =>
  windowRule(until, { receivedAt, terms }, answered(responseDeadline(receivedAt, terms)));

export const sentTo = (
  providerId: string,
  { receivedAt = sentAt, until = deadline, effectiveOn = '2026-03-27' as CivilDate, read = elapsed as Terms } = {},
): Draft<ReferralEvent> => ({
  type: 'ResponseWindowOpened',
  data: { providerId, receivedAt, deadline: until },
  effectiveOn,
  rules: opened(receivedAt, until, read),
});

/** As 1.0.0 recorded it, where filling in and sending out were one act. */
export const inCirculation = [submitted(), sentTo(bridge), sentTo(harbour)] as const;
export const filledInAndSent = [filledIn(), ...inCirculation] as const;

export const terms = { startsOn: '2026-04-20', sessionsPerWeek: 10, weeklyPrice: 45_000 } as const;

export const offered = (
  providerId: string,
  receivedAt: Instant = onTheDot,
  late = false,
  weeklyPrice: number = terms.weeklyPrice,
): Draft<ReferralEvent> => ({
  type: 'OfferMade',
  data: { providerId, receivedAt, late, ...terms, weeklyPrice },
  personal: { howNeedIsMet: 'One to one' },
  rules: timed(receivedAt, late),
});

export const declined = (providerId: string, receivedAt: Instant = onTheDot, late = false): Draft<ReferralEvent> => ({
  type: 'ReferralDeclined',
  data: { providerId, receivedAt, late, reason: 'no-capacity' },
  personal: { note: null },
  rules: timed(receivedAt, late),
});

export const closed = (
  providerId: string,
  answer: 'offered' | 'declined' | 'none' = 'none',
  effectiveOn: CivilDate = '2026-03-30',
): Draft<ReferralEvent> => ({ type: 'ResponseWindowClosed', data: { providerId, deadline, answer }, effectiveOn });

const scheme = { from: '2025-09-01', source: 'Scheme of delegation, 4.2' } as const;
/** An officer’s is what the offers cost, a penny not more. */
export const limits: readonly LimitOfRole[] = [
  { role: 'sen-officer', called: 'SEN officer', pence: terms.weeklyPrice, ...scheme },
  { role: 'commissioning-officer', called: 'Commissioning officer', pence: null, ...scheme },
  { role: 'team-manager', called: 'Team manager', pence: 80_000, ...scheme },
];

/** How the rule is cited by which the SEN officer of a specification approves. */
const approved = () => {
  const limit = { pence: terms.weeklyPrice, ...scheme };
  const inputs = { weeklyPence: terms.weeklyPrice, limit, on: '2026-01-12' } as const;
  const { sentence, caveats } = answered(withinApprovalLimit(inputs.weeklyPence, limit, inputs.on));
  const [rule, version] = ['award.approval-limit', 'up to the limit, and the limit itself'];
  return { rule, version, result: true, restsOn: [], said: { inputs, sentence, caveats } };
};

export const awarded = (
  providerId: string,
  offer: string,
  late: string | null = null,
  rules = timed(late === null ? onTheDot : tooLate, late !== null),
): Draft<ReferralEvent> => ({
  type: 'ReferralAwarded',
  data: { providerId, offer, late: late !== null, couldStartOn: terms.startsOn },
  personal: { reasoning: 'Best value', lateReason: late },
  rules: [...rules, approved()],
});

export const withdrawn: Draft<ReferralEvent> = {
  type: 'ReferralWithdrawn',
  data: { reason: 'need-changed' },
  personal: { note: null },
};

const anHourLater: Instant = '2026-03-27T17:00:00.000Z';
const deadlineMoved: Instant = '2026-03-30T17:00:00.000Z';

/** An offer that would have been late, but for the receipt that was corrected. */
export const onTimeAfterAll = timed(tooLate, false, deadlineMoved);

/** The window of the n-th past fact, received an hour later than recorded at first. */
export const receiptCorrected = (original: string, providerId: string): Draft<ReferralEvent> => ({
  type: 'ResponseWindowOpenedCorrected',
  data: { original, now: { providerId, receivedAt: anHourLater, deadline: deadlineMoved } },
  personal: { reason: 'first message bounced' },
  effectiveOn: '2026-03-27',
  rules: opened(anHourLater, deadlineMoved),
});

/** The n-th past fact, filed on the wrong child. */
export const removed = (n: number): Draft<ReferralEvent> => ({
  type: 'ReferralEntryRemoved',
  data: { original: derivedId('fact', n), whose: 'another-child' },
});

export const awardCorrected = (
  original: string,
  providerId: string,
  {
    offer,
    late = false,
    ...parts
  }: Readonly<{ offer: string; late?: boolean; reasoning: string; lateReason?: string }>,
): Draft<ReferralEvent> => ({
  type: 'ReferralAwardedCorrected',
  data: { original, now: { providerId, offer, late, couldStartOn: terms.startsOn } },
  personal: { ...parts, reason: 'a slip of the pen' },
});

export const withdrawalVoided = (original: string): Draft<ReferralEvent> => ({
  type: 'ReferralWithdrawnVoided',
  data: { original },
  personal: { reason: 'meant for her brother' },
});

export const awardVoided = (original: string): Draft<ReferralEvent> => ({
  type: 'ReferralAwardedVoided',
  data: { original },
  personal: { reason: 'wrong provider chosen' },
});
