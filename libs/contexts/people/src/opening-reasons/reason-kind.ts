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

/** `Court order, or a summons!` → `court order or a summons`: what two have to have alike to be called alike. */
export const lettersOf = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[’']|\p{Mn}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');

/** Says nothing of what it is called, which is sealed: a code stands openly wherever a record was opened for it. */
export const codeOfKind = (commandId: string, taken: readonly string[]): string => {
  const digits = commandId.replaceAll('-', '');
  for (let length = 8; ; length++) {
    const code = `kind-${digits.slice(0, length)}`;
    if (!taken.includes(code) || length >= digits.length) return code;
  }
};
