import type { CivilDate, Instant } from '#platform/time';
import { answered, cited, responseDeadline, responseTiming, type CitedRule } from '#statutory-rules';
import type { LateOfferRule, ResponseReading } from './referral.events.ts';

/** What a referral's agreement says of answering, as it stood when the referral was submitted. */
export type ResponseTerms = Readonly<{ responseHours: number; reading: ResponseReading }>;

/** One provider's time to answer. */
export type ResponseWindow = Readonly<{
  /** The event that opened it. */
  id: string;
  receivedAt: Instant;
  deadline: Instant;
  /** The deadline at which it was closed; another than `deadline` if that has moved since. */
  closedAt: Instant | null;
  answer: Answer;
}>;

export type Answer =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'offered'; offer: string; weeklyPrice: number; receivedAt: Instant; startsOn: CivilDate }>
  | Readonly<{ kind: 'declined'; receivedAt: Instant }>;

/**
 * The deadline of a receipt, and the rule that gives it: elapsed hours, unless the agreement counts working hours, London's
 * 09:00 to 17:00 on working days.
 */
export function deadlineOf(
  receivedAt: Instant,
  { responseHours, reading }: ResponseTerms,
): Readonly<{ deadline: Instant; rules: readonly CitedRule[] }> {
  const terms = { hours: responseHours, reading: READINGS[reading] };
  const applied = answered(responseDeadline(receivedAt, terms));
  return { deadline: applied.result, rules: [cited(applied, applied.result)] };
}

const READINGS = { elapsed: 'elapsed', 'working-hours': 'working hours' } as const;

/** An answer that arrives at the deadline itself is on time. */
export const isLate = (answeredAt: Instant, { deadline }: Pick<ResponseWindow, 'deadline'>): boolean =>
  answeredAt > deadline;

/** Whether an answer is late, and whether it may then be awarded, with the rule that says so. */
export function timingOf(
  answeredAt: Instant,
  { deadline }: Pick<ResponseWindow, 'deadline'>,
  lateOffers: LateOfferRule,
): Readonly<{ late: boolean; mayBeConsidered: boolean; rules: readonly CitedRule[] }> {
  const applied = answered(responseTiming(deadline, answeredAt, LATE_OFFERS[lateOffers]));
  const { late, mayBeConsidered } = applied.result;
  return { late, mayBeConsidered, rules: [cited(applied, late ? 'late' : 'on time')] };
}

const LATE_OFFERS = {
  'considered-with-a-reason': 'may be considered, with a reason',
  'not-considered': 'not considered',
} as const;
