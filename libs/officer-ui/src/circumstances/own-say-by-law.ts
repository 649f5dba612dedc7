import type { CircumstancesFound } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import { dayWords, weekdayWords } from '../words/times.ts';
import { row, rowOf, type Row, type Worded } from '../words/wording.ts';

type Found = Pick<CircumstancesFound, 'ownSayBegins' | 'registered'>;

const BY_LAW = 'By law';
const PARENTS = 'Those with parental responsibility';
/** Of decisions alone (ADR 84): what somebody may be told of all else stays as it is recorded of them. */
const THEMSELF =
  'The young person, about plan and education. Until a wish is recorded nobody else is asked about these decisions, nor told of them; what else each person may be told stands with that person';
export const CANNOT_BE_SAID =
  'It cannot be said yet from when the young person decides: the date of birth is not known, or the law that is held here begins later.';

/** What is to be confirmed of the day. */
const sureOf = ({ isEstimated, confirm }: Found['ownSayBegins']): readonly Row[] =>
  rowOf('To be confirmed', [
    ...(isEstimated ? ['The date of birth is an estimate'] : []),
    ...(confirm === null ? [] : [`The day: ${confirm}`]),
  ]);

/** From when the young person decides, before anything is told of it. */
export function ownSayByLaw({ ownSayBegins: begins }: Found): Worded {
  const { on } = begins;
  const says = on === null ? CANNOT_BE_SAID : `The young person decides from ${weekdayWords(on)}`;
  return { title: BY_LAW, rows: [...row('Decides', says), ...(on === null ? [] : sureOf(begins))] };
}

/** Who decides by law, each from its day: what is told stands beside it, from the day on which the own say begins at the earliest. */
export function decidedByLaw(found: Found): readonly (Worded & Readonly<{ from: CivilDate }>)[] {
  const { ownSayBegins: begins, registered } = found;
  const { on } = begins;
  if (on === null) return [{ ...ownSayByLaw(found), from: registered.on }];
  const before = { title: BY_LAW, rows: row('Decides', PARENTS), from: registered.on };
  const after = { title: BY_LAW, rows: [...row('Decides', THEMSELF), ...sureOf(begins)], from: on };
  return registered.on < on ? [before, after] : [after];
}

/** From which day something told holds. */
export const holdsFrom = (from: CivilDate, { on }: Found['ownSayBegins']): CivilDate =>
  on !== null && from < on ? on : from;

export const sinceWords = (on: CivilDate): string => `since ${dayWords(on)}`;
