import { civilDate, demand, eachNamed, listInWords, oneOf, type IsoDate } from '../foundation/index.ts';

const AWAITED = ['clarification', 'proof of identity', 'fee'] as const;
const BECAUSE = ['complexity', 'number of requests', 'another'] as const;

/** Asked of the person before the request can be answered; `answeredOn: null` = still awaited. */
export type Awaited = Readonly<{
  what: (typeof AWAITED)[number];
  askedOn: IsoDate;
  answeredOn: IsoDate | null;
}>;

export interface SubjectAccessRequest {
  readonly receivedOn: IsoDate;
  readonly awaited: readonly Awaited[];
  /** The day on which the person was told that a complex request takes longer; null = not extended. */
  readonly extensionToldOn: IsoDate | null;
  /** The reason told with it; left out = none. Article 12A knows complexity and the number of requests alone. */
  readonly extensionBecause?: (typeof BECAUSE)[number];
}

export interface SubjectAccessDue {
  /** The day on which the time ends, on whatever day of the week; null while the clock stands. */
  readonly nominal: IsoDate | null;
  /** The last day to answer: the nominal day, or the next working day after it; null while the clock stands. */
  readonly due: IsoDate | null;
  /** Days for which the clock stood, or that do not count, up to the last answer. */
  readonly daysStopped: number;
  /**
   * `told too late`: the person learnt of it only when the first month was over, so it extends nothing; `no ground`: not
   * told with one of the two reasons of Article 12A.
   */
  readonly extension: 'none' | 'holds' | 'told too late' | 'no ground';
}

export function stillAwaited(awaited: readonly Awaited[]): string {
  const what = new Set(awaited.filter(({ answeredOn }) => answeredOn === null).map((each) => each.what));
  return `${listInWords([...what])} ${what.size === 1 ? 'is' : 'are'}`;
}

/** @throws InvalidInput `not-a-civil-date`, `not-one-of`, `before-the-request`, `answered-before-asked` */
export function checkRequest({ receivedOn, awaited, extensionToldOn, extensionBecause }: SubjectAccessRequest): void {
  if (extensionBecause !== undefined) oneOf(extensionBecause, BECAUSE, 'extensionBecause');
  civilDate(receivedOn, 'receivedOn');
  const notBefore = (date: IsoDate, field: string) =>
    demand(civilDate(date, field) >= receivedOn, field, 'before-the-request', NOT_BEFORE);
  eachNamed(awaited, 'awaited', ({ what, askedOn, answeredOn }, place) => {
    oneOf(what, AWAITED, `${place}.what`);
    notBefore(askedOn, `${place}.askedOn`);
    const ordered = answeredOn === null || civilDate(answeredOn, `${place}.answeredOn`) >= askedOn;
    demand(ordered, `${place}.answeredOn`, 'answered-before-asked', 'must not be before it was asked');
  });
  if (extensionToldOn !== null) notBefore(extensionToldOn, 'extensionToldOn');
}

const NOT_BEFORE = 'must not be before the request';
