import type { Instant } from '#platform/time';
import { hours, WORKING_HOURS, windowEnd } from '#statutory-rules';
import type { ResponseReading } from './referral.events.ts';

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
  | Readonly<{ kind: 'offered'; offer: string; receivedAt: Instant }>
  | Readonly<{ kind: 'declined'; receivedAt: Instant }>;

/** Elapsed hours, unless the agreement counts working hours: then London's 09:00 to 17:00 on working days. */
export const deadlineOf = (receivedAt: Instant, { responseHours, reading }: ResponseTerms): Instant =>
  windowEnd(receivedAt, hours(responseHours), reading === 'elapsed' ? 'elapsed' : WORKING_HOURS);

/** An answer that arrives at the deadline itself is on time. */
export const isLate = (answeredAt: Instant, { deadline }: Pick<ResponseWindow, 'deadline'>): boolean =>
  answeredAt > deadline;
