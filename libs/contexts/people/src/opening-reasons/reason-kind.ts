import { derivedId } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';

/** A kind of reason for which people open what another service holds. */
export type ReasonKind = Readonly<{
  /** Stands in each entry of who looked that was made for it, and never changes. */
  code: string;
  /** Who opened a record for it is shown to the data protection officer alone. Never changes, either. */
  restricted: boolean;
  from: CivilDate;
  /** One of its days; null: it has no last one. */
  lastDay: CivilDate | null;
  /** What it is called, from which day on; the first first. */
  wordings: readonly Readonly<{ from: CivilDate; words: string }>[];
}>;

/** One code, one kind: its address is made of it. */
export const reasonIdOf = (code: string): string => derivedId('opening-reason', code);

export const isOfDay = ({ from, lastDay }: Pick<ReasonKind, 'from' | 'lastDay'>, day: CivilDate): boolean =>
  from <= day && (lastDay === null || day <= lastDay);

/** What a kind is called on a day; before it was called anything, what it was called first. */
export function wordedOn<W extends Readonly<{ from: CivilDate }>>(wordings: readonly W[], day: CivilDate): W {
  const begun = wordings.filter(({ from }) => from <= day);
  return begun.reduce((last, one) => (one.from >= last.from ? one : last), begun[0] ?? wordings[0]!);
}

/** `Court order, or a summons` → `court-order-or-a-summons` */
export const codeOfWords = (words: string): string =>
  words
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[’']|\p{Mn}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-')
    .slice(0, 64)
    .replace(/-$/, '');
