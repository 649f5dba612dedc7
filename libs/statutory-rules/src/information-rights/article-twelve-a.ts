import { earliestFirst } from '#civil-time';
import { beginningWith, months, within } from '../calendar/index.ts';
import {
  addDays,
  counted,
  dateInWords,
  daysBetween,
  laterOf,
  weekdayAndDate,
  type IsoDate,
  type Judgement,
} from '../foundation/index.ts';
import type { SubjectAccessFacts } from './data/information-rights-law.ts';
import { stillAwaited, type Awaited, type SubjectAccessDue, type SubjectAccessRequest } from './access-request.ts';

const CLOSELY = 'a month beginning with the day';
const COMMISSIONER = 'as the Commissioner counts';

/**
 * Article 12A: the month begins at the latest of the request, the identity information asked for, and the fee; days from
 * asking for clarification to receiving it, both included, do not count; two more months only for complexity or the number
 * of requests, told with the reasons within the first. The last day of a month beginning with a day is the one before the
 * same day of the next; the Commissioner's day, one later, is shown beside it.
 */
export function underArticle12A(
  request: SubjectAccessRequest,
  { months: first, furtherMonths }: SubjectAccessFacts,
  moved: (nominal: IsoDate) => IsoDate,
): Judgement<SubjectAccessDue> {
  const { receivedOn, awaited, extensionToldOn } = request;
  const from = `Subject access request received on ${dateInWords(receivedOn)}`;
  const starts = awaited.filter(({ what }) => what !== 'clarification');
  if (starts.some(({ answeredOn }) => answeredOn === null)) {
    const extension = extensionToldOn === null ? 'none' : extensionOf(request, true);
    const result = { nominal: null, due: null, daysStopped: 0, extension };
    return { result, sentence: `${from}: the month begins when ${stillAwaited(starts)} received.` };
  }
  const begins = starts.map(({ answeredOn }) => answeredOn!).reduce(laterOf, receivedOn);
  const asked = awaited.filter(({ what }) => what === 'clarification');
  const closely = (length: number) => counting(beginningWith(months(length), begins), begins, asked);
  const short = closely(first);
  const inTime = short.stands || extensionToldOn === null || extensionToldOn <= short.nominal;
  const extension = extensionToldOn === null ? 'none' : extensionOf(request, inTime);
  const length = extension === 'holds' ? first + furtherMonths : first;
  const { nominal, daysStopped, stands } = closely(length);
  const late = NOT_COUNTED[extension];
  if (stands) {
    const result = { nominal: null, due: null, daysStopped, extension };
    return { result, sentence: `${from}: no day counts until ${stillAwaited(asked)} received.${late}` };
  }
  const other = counting(within(months(length), begins), begins, asked).nominal;
  const result = { nominal, due: moved(nominal), daysStopped, extension };
  const days =
    daysStopped === 0 ? '' : `, and ${counted(daysStopped, 'day')} that ${daysStopped === 1 ? 'does' : 'do'} not count`;
  const why = result.due === nominal ? '' : `; ${weekdayAndDate(nominal)} is not a working day`;
  const long = `${counted(length, 'month')} beginning with ${dateInWords(begins)}${days}${why}`;
  return {
    result,
    sentence: `${from}: to be answered by ${weekdayAndDate(result.due)} (${long}); ${COMMISSIONER}, by ${weekdayAndDate(moved(other))}.${late}`,
    reading: {
      chosen: CLOSELY,
      others: [{ reading: COMMISSIONER, result: { ...result, nominal: other, due: moved(other) } }],
    },
  };
}

const NOT_COUNTED: Readonly<Record<SubjectAccessDue['extension'], string>> = {
  none: '',
  holds: '',
  'told too late': ' The extension was told too late and does not count.',
  'no ground': ' The extension does not count: only for complexity or the number of requests, told with the reasons.',
};

function extensionOf({ extensionBecause }: SubjectAccessRequest, inTime: boolean): SubjectAccessDue['extension'] {
  if (extensionBecause === undefined || extensionBecause === 'another') return 'no ground';
  return inTime ? 'holds' : 'told too late';
}

/** The last day with the days of clarification added, each day once; what is asked when the time is over adds nothing. */
function counting(limit: IsoDate, begins: IsoDate, asked: readonly Awaited[]) {
  let nominal = limit;
  let daysStopped = 0;
  let next = begins;
  for (const { askedOn, answeredOn } of asked.toSorted(earliestFirst((each) => each.askedOn))) {
    if (askedOn > nominal) continue;
    if (answeredOn === null) return { nominal, daysStopped, stands: true };
    const from = laterOf(next, askedOn);
    if (answeredOn < from) continue;
    const days = daysBetween(from, answeredOn) + 1;
    nominal = addDays(nominal, days);
    daysStopped += days;
    next = addDays(answeredOn, 1);
  }
  return { nominal, daysStopped, stands: false };
}
