import { windowEnd, workingDayBasis, workingHoursOn, type WorkingHours } from '../calendar/index.ts';
import {
  apply,
  counted,
  demand,
  hours,
  instant,
  londonDate,
  momentInWords,
  oneOf,
  wholeNumber,
  type Application,
  type Instant,
} from '../foundation/index.ts';
import { responseWindowRule, type ResponseWindowFacts } from './data/commissioning-law.ts';

/** What an agreement says of answering: whole hours, and how they are counted; `workingHours` where it has its own. */
export type ResponseTerms = Readonly<{
  hours: number;
  reading: 'elapsed' | 'working hours';
  workingHours?: WorkingHours;
}>;

/**
 * The last moment to answer a referral; an answer at that moment is on time. Domain reference 7.4. Looked up on the
 * London date of receipt, which is delivery to the provider, not sending.
 * @param own the terms of the agreement; by default those of the day
 * @throws InvalidInput `not-an-instant`, `not-a-whole-number`, `longer-than-a-year`, `not-one-of`, and as `windowEnd`
 */
export function responseDeadline(receivedAt: Instant, own: ResponseTerms | null = null): Application<Instant> {
  const received = instant(receivedAt, 'receivedAt');
  return apply(responseWindowRule, londonDate(received), { receivedAt, terms: own }, (stated) => {
    const terms: ResponseTerms = own ?? stated;
    const inReason = wholeNumber(terms.hours, 'hours', 1) <= HOURS_OF_A_YEAR;
    demand(inReason, 'hours', 'longer-than-a-year', 'must not be more than a year');
    oneOf(terms.reading, READINGS, 'reading');
    const length = hours(terms.hours);
    const on = londonDate(received);
    const working = workingHoursOn(on);
    const ends = {
      elapsed: windowEnd(received, length, 'elapsed'),
      'working hours': windowEnd(received, length, terms.workingHours ?? working.hours),
    };
    const result = ends[terms.reading];
    const other = READINGS.find((each) => each !== terms.reading)!;
    const sentence = `To be answered by ${momentInWords(result)}: ${counted(terms.hours, NAMES[terms.reading])} from ${momentInWords(received)}.`;
    const reading = { chosen: terms.reading, others: [{ reading: other, result: ends[other] }] };
    const bases = [...(terms.workingHours === undefined ? [working.basis] : []), workingDayBasis(on)];
    const restsOn = terms.reading === 'elapsed' ? [] : bases;
    return { result, sentence, reading, restsOn };
  });
}

const HOURS_OF_A_YEAR = 366 * 24;
const READINGS = ['elapsed', 'working hours'] as const;
const NAMES = { elapsed: 'elapsed hour', 'working hours': 'working hour' } as const;

/** An answer at the deadline itself is on time. */
export const isOnTime = ({ deadline, respondedAt }: Readonly<{ deadline: Instant; respondedAt: Instant }>): boolean =>
  instant(respondedAt) <= instant(deadline);

const LATE = [
  'may be considered, with a reason',
  'not considered',
] as const satisfies readonly ResponseWindowFacts['late'][];

/** Late answers are kept and marked, always; `mayBeConsidered` says what may be done with one. */
export type ResponseTiming = Readonly<{ late: boolean; mayBeConsidered: boolean; reasonRequired: boolean }>;

/**
 * Whether an answer is on time (equal to the deadline counts as on time), and what may be done with it.
 * Domain reference 7.4. Looked up on the London date of the answer.
 * @param own what the agreement says of late answers; by default the setting of the day
 * @throws InvalidInput `not-an-instant`, `not-one-of`
 */
export function responseTiming(
  deadline: Instant,
  respondedAt: Instant,
  own: ResponseWindowFacts['late'] | null = null,
): Application<ResponseTiming> {
  const [limit, answeredAt] = [instant(deadline, 'deadline'), instant(respondedAt, 'respondedAt')];
  if (own !== null) oneOf(own, LATE, 'late');
  return apply(responseWindowRule, londonDate(answeredAt), { deadline, respondedAt, late: own }, (stated) => {
    const late = own ?? stated.late;
    const isLate = !isOnTime({ deadline, respondedAt });
    const allowed = late !== 'not considered';
    const result = { late: isLate, mayBeConsidered: !isLate || allowed, reasonRequired: isLate && allowed };
    const words = isLate ? `late: it is kept and marked, and ${allowed ? late : 'is not considered'}` : 'on time';
    const [answered, due] = [momentInWords(answeredAt, limit), momentInWords(limit, answeredAt)];
    return { result, sentence: `Answered at ${answered}, due by ${due}: ${words}.` };
  });
}
