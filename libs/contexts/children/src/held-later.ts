import { canonical, heldOn, questions, type Original, type Periods, type Question } from '#platform/event-sourcing';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import { weekdayAndDate } from '#statutory-rules';
import type { holderChanges, whereaboutsChanged } from './child/child.events.ts';
import type { CircumstancesEvent } from './circumstances/circumstances.events.ts';

/** Each change of a child's record that holds from a day: the compiler asks for words of a new one. */
export type DatedChange = Original<
  CircumstancesEvent | (typeof holderChanges)[number] | (typeof whereaboutsChanged)[number]
>['type'];

const TOLD_OF: Readonly<Record<DatedChange, string>> = {
  OwningServiceChanged: 'the service that holds the record',
  OwningTeamChanged: 'the team',
  AllocatedOfficerChanged: 'the officer',
  RollsChanged: 'the school rolls',
  WhereaboutsChanged: 'where the child is',
  NamesChanged: 'the name',
  UpnChanged: 'the UPN',
  OtherNumberChanged: 'this number',
  AddressesChanged: 'the addresses',
  SenStatusChanged: 'special educational needs',
  CareStatusChanged: 'care',
  HomeAuthorityChanged: 'the home authority',
  PersonAroundChanged: 'this person',
  SiblingChanged: 'this sibling',
  ParentalResponsibilityChanged: 'parental responsibility',
  OwnSayChanged: 'the young person’s own say',
  ProfessionalChanged: 'this professional',
  HealthChanged: 'health',
  ExaminationChanged: 'this examination',
  CharacteristicsChanged: 'the characteristics',
};

const question = questions({
  'something-later-holds': 'From a later day something else is recorded: what you say holds only until then.',
});

type Told = Readonly<{
  from: CivilDate;
  /** What is said, where it is not sealed: the same from a later day on is nothing else. */
  value?: unknown;
  /** Of a correction, from which day it held until now: only one that is moved behind another is asked about. */
  was?: CivilDate | undefined;
  /** From which day the registration says the same part. */
  registered?: CivilDate | null;
}>;

/**
 * Whoever tells a change late, and means what holds today, is told that something later goes on holding: else nothing changes, and
 * the page says that all is well. What is agreed for a day to come swallows nothing: until then it holds.
 * @param others what is recorded of the same besides, in the order of its days
 */
export function heldLater(
  type: DatedChange,
  told: Told,
  others: Periods<unknown>,
  receivedAt: Instant,
): readonly Question[] {
  const { from, was = null, registered = null } = told;
  const isOther = (day: CivilDate) => !('value' in told) || !isSame(heldOn(others, day), told.value);
  // What says the same goes on with it: something else may hold from a day behind that.
  const later = others.map((each) => each.from).filter((day) => day > from && isOther(day));
  const byRegistration = registered !== null && registered > from && later.every((day) => day > registered);
  const [next = null] = [...later, ...(byRegistration ? [registered] : [])].toSorted();
  if (next === null || next > londonDate(receivedAt) || (was !== null && next > was)) return [];
  return [
    question(
      'something-later-holds',
      { at: 'from', of: `${from}-${next}` },
      byRegistration ? untilRegistered(type, next) : untilThen(type, next),
    ),
  ];
}

/** Without what a change said that is corrected: by its day and what it said. */
export function withoutChange<T, P extends Periods<T>[number]>(
  periods: readonly P[],
  was: Readonly<{ from: CivilDate; value: T }> | null,
): readonly P[] {
  const at = was ? periods.findLastIndex(({ from, value }) => from === was.from && isSame(value, was.value)) : -1;
  return periods.filter((_, n) => n !== at);
}

const isSame = (one: unknown, other: unknown): boolean => canonical(one as never) === canonical(other as never);

const untilThen = (type: DatedChange, day: CivilDate): string =>
  `From ${weekdayAndDate(day)} something else is recorded of ${TOLD_OF[type]}. What you say holds only until then, and that stays as it is. If it is to hold longer, give a later day, or correct what is recorded from that day.`;

const untilRegistered = (type: DatedChange, day: CivilDate): string =>
  `From ${weekdayAndDate(day)}, the first day of the record, the registration says ${TOLD_OF[type]}. What you say holds only until then, and that stays as it is. If it is to hold longer, give that day or a later one, or correct the registration.`;
