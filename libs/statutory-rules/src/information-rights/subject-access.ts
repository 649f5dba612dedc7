import { earliestFirst } from '#civil-time';
import {
  checkedOneOffs,
  months,
  NO_ONE_OFFS,
  onOrNextWorkingDay,
  within,
  workingDayBasis,
  type OneOffHolidays,
} from '../calendar/index.ts';
import {
  addDays,
  apply,
  counted,
  dateInWords,
  daysBetween,
  laterOf,
  listInWords,
  weekdayAndDate,
  type Application,
  type IsoDate,
  type Judgement,
} from '../foundation/index.ts';
import {
  checkRequest,
  stillAwaited,
  type Awaited,
  type SubjectAccessDue,
  type SubjectAccessRequest,
} from './access-request.ts';
import { underArticle12A } from './article-twelve-a.ts';
import { subjectAccessRule } from './data/information-rights-law.ts';

/**
 * When a subject access request must be answered, the one limit that moves to the next working day. Until February 2026: one
 * calendar month from receipt, two more if it is complex and the person is told in the first; the days spent waiting for
 * clarification or proof of identity are added (UK GDPR article 12(3)). Since 5 February 2026 by {@link underArticle12A}.
 * Domain reference 0a, 2.3, 8.2. Looked up on the receipt.
 * @throws InvalidInput `not-a-civil-date`, `not-one-of`, `before-the-request`, `answered-before-asked`
 */
export function subjectAccessDue(
  request: SubjectAccessRequest,
  oneOffs: OneOffHolidays = NO_ONE_OFFS,
): Application<SubjectAccessDue> {
  const { receivedOn, awaited, extensionToldOn } = request;
  checkRequest(request);
  checkedOneOffs(oneOffs);
  return apply(subjectAccessRule, receivedOn, { request, oneOffs }, (facts): Judgement<SubjectAccessDue> => {
    const { months: first, furtherMonths } = facts;
    const restsOn = [workingDayBasis(receivedOn)];
    const moved = (nominal: IsoDate) => onOrNextWorkingDay(nominal, oneOffs);
    if (facts.counting === 'Article 12A') return { ...underArticle12A(request, facts, moved), restsOn };
    const short = running(within(months(first), receivedOn), awaited, moved);
    const inTime = short.stands || extensionToldOn === null || extensionToldOn <= moved(short.nominal);
    const extension = extensionToldOn === null ? 'none' : inTime ? 'holds' : 'told too late';
    const length = extension === 'holds' ? first + furtherMonths : first;
    const { nominal, daysStopped, countedFrom, stands } =
      extension === 'holds' ? running(within(months(length), receivedOn), awaited, moved) : short;
    const late = extension === 'told too late' ? ' The extension was told too late and does not count.' : '';
    const from = `Subject access request received on ${dateInWords(receivedOn)}`;
    if (stands) {
      const sentence = `${from}: the clock stands (guidance) until ${stillAwaited(awaited)} received.${late}`;
      return { result: { nominal: null, due: null, daysStopped, extension }, sentence, restsOn };
    }
    const due = moved(nominal);
    const since =
      countedFrom.length === 0
        ? ''
        : `, counted from ${listInWords(countedFrom.map(weekdayAndDate))}, to which the time had moved`;
    const stopped =
      daysStopped === 0 ? '' : `, and ${counted(daysStopped, 'day')} for which the clock stood (guidance)${since}`;
    const why = due === nominal ? '' : `; ${weekdayAndDate(nominal)} is not a working day`;
    const sentence = `${from}: to be answered by ${weekdayAndDate(due)} (${counted(length, 'month')} from receipt${stopped}${why}).${late}`;
    return { result: { nominal, due, daysStopped, extension }, sentence, restsOn };
  });
}

interface Running {
  readonly nominal: IsoDate;
  readonly daysStopped: number;
  /** Days to which the time had moved when something was asked on them, or on the way to them. */
  readonly countedFrom: readonly IsoDate[];
  readonly stands: boolean;
}

/**
 * The limit with the days added for which the clock stood. Asked between the nominal day and the working day to which it
 * moves, the days are added to the latter: an answer is never due before the clock runs again. What is asked when the
 * time is over stops nothing.
 */
function running(limit: IsoDate, awaited: readonly Awaited[], moved: (nominal: IsoDate) => IsoDate): Running {
  let nominal = limit;
  let daysStopped = 0;
  let until: IsoDate | null = null;
  const countedFrom: IsoDate[] = [];
  for (const { askedOn, answeredOn } of awaited.toSorted(earliestFirst((each) => each.askedOn))) {
    if (askedOn > moved(nominal)) continue;
    if (answeredOn === null) return { nominal, daysStopped, countedFrom, stands: true };
    // Two things awaited at once stop the clock once.
    const from: IsoDate = until === null ? askedOn : laterOf(until, askedOn);
    if (answeredOn <= from) continue;
    const days = daysBetween(from, answeredOn);
    if (from > nominal) countedFrom.push(moved(nominal));
    nominal = addDays(from > nominal ? moved(nominal) : nominal, days);
    daysStopped += days;
    until = answeredOn;
  }
  return { nominal, daysStopped, countedFrom, stands: false };
}
