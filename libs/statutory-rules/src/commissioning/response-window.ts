import { windowEnd, workingHoursOn, type WorkingHours } from '../calendar/index.ts';
import {
  apply,
  counted,
  demand,
  hours,
  instant,
  londonDate,
  momentInWords,
  oneOf,
  statedFacts,
  type Application,
  type Instant,
} from '../foundation/index.ts';
import { responseWindowRule, type ResponseWindowFacts } from './data/commissioning-law.ts';

/** What an agreement says of answering; `workingHours` is read only by that reading. */
export type ResponseTerms = Readonly<{
  hours: number;
  reading: 'elapsed' | 'working hours';
  workingHours?: WorkingHours;
  late?: ResponseWindowFacts['late'];
}>;

/** 72 elapsed hours; a late answer may be considered, with a reason. */
export const RESPONSE_TERMS: ResponseTerms = statedFacts(responseWindowRule);

/**
 * The last moment to answer a referral; an answer at that moment is on time. Domain reference 7.4. Looked up on the
 * London date of receipt, which is delivery to the provider, not sending.
 * @param own the terms of the agreement; by default those of the day
 * @throws InvalidInput `not-an-instant`, `not-whole-minutes`, `no-hours`, `not-one-of`, and as `windowEnd`
 */
export function responseDeadline(receivedAt: Instant, own: ResponseTerms | null = null): Application<Instant> {
  const received = instant(receivedAt, 'receivedAt');
  return apply(responseWindowRule, londonDate(received), { receivedAt, terms: own }, (stated) => {
    const terms: ResponseTerms = own ?? stated;
    demand(terms.hours > 0, 'hours', 'no-hours', 'must be more than none');
    oneOf(terms.reading, READINGS, 'reading');
    const length = hours(terms.hours);
    const working = workingHoursOn(londonDate(received));
    const ends = {
      elapsed: windowEnd(received, length, 'elapsed'),
      'working hours': windowEnd(received, length, terms.workingHours ?? working.hours),
    };
    const result = ends[terms.reading];
    const other = READINGS.find((each) => each !== terms.reading)!;
    const sentence = `To be answered by ${momentInWords(result)}: ${counted(terms.hours, NAMES[terms.reading])} from ${momentInWords(received)}.`;
    const reading = { chosen: terms.reading, others: [{ reading: other, result: ends[other] }] };
    return { result, sentence, reading, restsOn: terms.workingHours === undefined ? [working.basis] : [] };
  });
}

const READINGS = ['elapsed', 'working hours'] as const;
const NAMES = { elapsed: 'elapsed hour', 'working hours': 'working hour' } as const;

/** Late answers are kept and marked, always; `mayBeConsidered` says what may be done with one. */
export type ResponseTiming = Readonly<{ late: boolean; mayBeConsidered: boolean; reasonRequired: boolean }>;

/**
 * Whether an answer is on time (equal to the deadline counts as on time), and what may be done with it.
 * @throws InvalidInput `not-an-instant`
 */
export function responseTiming(
  deadline: Instant,
  respondedAt: Instant,
  own: ResponseWindowFacts['late'] | null = null,
): Application<ResponseTiming> {
  const [limit, answeredAt] = [instant(deadline, 'deadline'), instant(respondedAt, 'respondedAt')];
  return apply(responseWindowRule, londonDate(answeredAt), { deadline, respondedAt, late: own }, (stated) => {
    const late = own ?? stated.late;
    const isLate = answeredAt > limit;
    const allowed = late !== 'not considered';
    const result = { late: isLate, mayBeConsidered: !isLate || allowed, reasonRequired: isLate && allowed };
    const words = isLate ? `late: it is kept and marked, and ${allowed ? late : 'is not considered'}` : 'on time';
    return { result, sentence: `Answered at ${momentInWords(answeredAt)}, due by ${momentInWords(limit)}: ${words}.` };
  });
}
