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
  civilDate,
  counted,
  dateInWords,
  daysBetween,
  demand,
  laterOf,
  listInWords,
  oneOf,
  weekdayAndDate,
  type Application,
  type IsoDate,
  type Judgement,
} from '../foundation/index.ts';
import { subjectAccessRule } from './data/information-rights-law.ts';

/** Asked of the person before the request can be answered; `answeredOn: null` = still awaited. */
export type Awaited = Readonly<{
  what: 'clarification' | 'proof of identity';
  askedOn: IsoDate;
  answeredOn: IsoDate | null;
}>;

export interface SubjectAccessRequest {
  readonly receivedOn: IsoDate;
  readonly awaited: readonly Awaited[];
  /** The day on which the person was told that a complex request takes longer; null = not extended. */
  readonly extensionToldOn: IsoDate | null;
}

export interface SubjectAccessDue {
  /** The day on which the time ends, on whatever day of the week; null while the clock stands. */
  readonly nominal: IsoDate | null;
  /** The last day to answer: the nominal day, or the next working day after it; null while the clock stands. */
  readonly due: IsoDate | null;
  /** Days for which the clock stood, up to the last answer. */
  readonly daysStopped: number;
  /** `told too late`: the person learnt of it only when the first month was over, so it extends nothing. */
  readonly extension: 'none' | 'holds' | 'told too late';
}

/**
 * When a subject access request must be answered: one calendar month from receipt, two more if it is complex and the
 * person is told in the first; the days spent waiting for clarification or proof of identity are added; the one limit
 * that moves to the next working day. UK GDPR article 12(3); domain reference 2.3, 8.2. Looked up on the receipt.
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
    const { months: first, furtherMonths, stopsUnder } = facts;
    const restsOn = [workingDayBasis(receivedOn)];
    const moved = (nominal: IsoDate) => onOrNextWorkingDay(nominal, oneOffs);
    const short = running(within(months(first), receivedOn), awaited, moved);
    const inTime = short.stands || extensionToldOn === null || extensionToldOn <= moved(short.nominal);
    const extension = extensionToldOn === null ? 'none' : inTime ? 'holds' : 'told too late';
    const length = extension === 'holds' ? first + furtherMonths : first;
    const { nominal, daysStopped, countedFrom, stands } =
      extension === 'holds' ? running(within(months(length), receivedOn), awaited, moved) : short;
    const late = extension === 'told too late' ? ' The extension was told too late and does not count.' : '';
    const from = `Subject access request received on ${dateInWords(receivedOn)}`;
    if (stands) {
      const sentence = `${from}: the clock stands (${stopsUnder}) until ${stillAwaited(awaited)} received.${late}`;
      return { result: { nominal: null, due: null, daysStopped, extension }, sentence, restsOn };
    }
    const due = moved(nominal);
    const since =
      countedFrom.length === 0
        ? ''
        : `, counted from ${listInWords(countedFrom.map(weekdayAndDate))}, to which the time had moved`;
    const stopped =
      daysStopped === 0 ? '' : `, and ${counted(daysStopped, 'day')} for which the clock stood (${stopsUnder})${since}`;
    const why = due === nominal ? '' : `; ${weekdayAndDate(nominal)} is not a working day`;
    const sentence = `${from}: to be answered by ${weekdayAndDate(due)} (${counted(length, 'month')} from receipt${stopped}${why}).${late}`;
    return { result: { nominal, due, daysStopped, extension }, sentence, restsOn };
  });
}

function stillAwaited(awaited: readonly Awaited[]): string {
  const what = new Set(awaited.filter(({ answeredOn }) => answeredOn === null).map((each) => each.what));
  return `${listInWords([...what])} ${what.size === 1 ? 'is' : 'are'}`;
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
  for (const { askedOn, answeredOn } of awaited.toSorted((a, b) => (a.askedOn < b.askedOn ? -1 : 1))) {
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

function checkRequest({ receivedOn, awaited, extensionToldOn }: SubjectAccessRequest): void {
  civilDate(receivedOn, 'receivedOn');
  const notBefore = (date: IsoDate, field: string) =>
    demand(civilDate(date, field) >= receivedOn, field, 'before-the-request', NOT_BEFORE);
  for (const { what, askedOn, answeredOn } of awaited) {
    oneOf(what, ['clarification', 'proof of identity'], 'what');
    notBefore(askedOn, 'askedOn');
    const ordered = answeredOn === null || civilDate(answeredOn, 'answeredOn') >= askedOn;
    demand(ordered, 'answeredOn', 'answered-before-asked', 'must not be before it was asked');
  }
  if (extensionToldOn !== null) notBefore(extensionToldOn, 'extensionToldOn');
}

const NOT_BEFORE = 'must not be before the request';
