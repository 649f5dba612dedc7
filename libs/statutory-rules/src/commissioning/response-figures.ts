import {
  apply,
  civilDate,
  counted,
  dateInWords,
  demand,
  eachNamed,
  fraction,
  instant,
  oneOf,
  percentage,
  printed,
  reduced,
  temporalInstant,
  type Application,
  type Fraction,
  type Instant,
  type IsoDate,
} from '../foundation/index.ts';
import { responseFiguresRule, type OffersCounted } from './data/commissioning-law.ts';
import { isOnTime } from './response-window.ts';

interface Times {
  readonly receivedAt: Instant;
  readonly deadline: Instant;
  readonly respondedAt: Instant;
}

/** A referral as sent to one provider, and what came of it. */
export type SentReferral<Reason extends string = string> =
  | Readonly<{ answer: 'none' }>
  | (Readonly<{ answer: 'offer' }> & Times)
  | (Readonly<{ answer: 'decline'; reason: Reason }> & Times);

export interface ResponseFigures<Reason extends string = string> {
  readonly sent: number;
  readonly onTime: number;
  readonly offers: number;
  /** Answered on time ÷ sent; null where none was sent, as the offer rate. */
  readonly responseRate: Fraction | null;
  readonly offerRate: Fraction | null;
  /** Elapsed hours from receipt to answer, of late answers too; halfway between two in the middle; null without answers. */
  readonly medianHours: Fraction | null;
  /** The most frequent first. */
  readonly declined: readonly Readonly<{ reason: Reason; count: number }>[];
}

/**
 * The figures of a period's referrals: response rate (on time ÷ sent), offer rate (÷ sent), median hours to respond, and
 * the reasons for declining. Domain reference 7.4. Looked up on the last day of the period.
 * @param sent one row for each provider to which a referral went; a referral whose time still runs counts as not answered
 * @param own which offers the council's offer rate counts; by default those of the day
 * @throws InvalidInput `not-a-civil-date`, `not-an-instant`, `not-one-of`, `before-receipt`
 */
export function responseFigures<Reason extends string>(
  sent: readonly SentReferral<Reason>[],
  on: IsoDate,
  own: OffersCounted | null = null,
): Application<ResponseFigures<Reason>> {
  civilDate(on, 'on');
  if (own !== null) oneOf(own, COUNTED, 'own');
  eachNamed(sent, 'sent', checkReferral);
  return apply(responseFiguresRule, on, { sent, on, own }, (stated) => {
    const offersCounted = own ?? stated.offersCounted;
    const other = COUNTED.find((each) => each !== offersCounted)!;
    const result = figuresOf(sent, offersCounted);
    const others = [{ reading: `offers ${other}`, result: figuresOf(sent, other) }];
    const sentence = `Period to ${dateInWords(on)}: ${inWords(result, offersCounted)}.`;
    return { result, sentence, reading: { chosen: `offers ${offersCounted}`, others } };
  });
}

const COUNTED = ['on time or late', 'on time'] as const satisfies readonly OffersCounted[];

function checkReferral(sent: SentReferral, place: string): void {
  oneOf(sent.answer, ['none', 'offer', 'decline'], `${place}.answer`);
  if (sent.answer === 'none') return;
  const { receivedAt, deadline, respondedAt } = sent;
  instant(deadline, `${place}.deadline`);
  const ordered = instant(respondedAt, `${place}.respondedAt`) >= instant(receivedAt, `${place}.receivedAt`);
  demand(ordered, `${place}.respondedAt`, 'before-receipt', 'must not be before receipt');
}

function figuresOf<Reason extends string>(
  sent: readonly SentReferral<Reason>[],
  offersCounted: OffersCounted,
): ResponseFigures<Reason> {
  const responses = sent.filter((each) => each.answer !== 'none');
  const onTime = responses.filter(isOnTime).length;
  const counting = offersCounted === 'on time' ? responses.filter(isOnTime) : responses;
  const offers = counting.filter(({ answer }) => answer === 'offer').length;
  const rate = (count: number) => (sent.length === 0 ? null : fraction(count, sent.length));
  const medianHours = medianOf(responses);
  return {
    ...{ sent: sent.length, onTime, offers, responseRate: rate(onTime), offerRate: rate(offers), medianHours },
    declined: reasonsOf(responses.flatMap((each) => (each.answer === 'decline' ? [each.reason] : []))),
  };
}

const MILLISECONDS = 3_600_000;

function medianOf(responses: readonly Times[]): Fraction | null {
  const at = (moment: Instant) => temporalInstant(moment).epochMilliseconds;
  const lengths = responses
    .map(({ receivedAt, respondedAt }) => at(respondedAt) - at(receivedAt))
    .sort((a, b) => a - b);
  if (lengths.length === 0) return null;
  // The middle one twice where there is one.
  const [low, high] = [lengths[(lengths.length - 1) >> 1]!, lengths[lengths.length >> 1]!];
  return reduced(fraction(low + high, 2 * MILLISECONDS));
}

function reasonsOf<Reason extends string>(reasons: readonly Reason[]): ResponseFigures<Reason>['declined'] {
  return [...new Set(reasons)]
    .sort()
    .map((reason) => ({ reason, count: reasons.filter((each) => each === reason).length }))
    .sort((a, b) => b.count - a.count);
}

function inWords({ sent, ...figures }: ResponseFigures, offersCounted: OffersCounted): string {
  const { onTime, responseRate, offers, offerRate, medianHours, declined } = figures;
  if (responseRate === null || offerRate === null) return 'no referral sent';
  const rates = `${counted(sent, 'referral')} sent, ${onTime} answered on time (${percentage(responseRate)} %), ${counted(offers, 'offer')} ${offersCounted} (${percentage(offerRate)} %)`;
  const median = medianHours === null ? '' : `; median ${printed(medianHours)} hours to respond`;
  const reasons = declined.map(({ reason, count }) => `${reason} ${count}`).join(', ');
  return `${rates}${median}${reasons === '' ? '' : `; declined for: ${reasons}`}`;
}
