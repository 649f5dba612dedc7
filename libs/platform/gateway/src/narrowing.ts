import type { CivilDate } from '#platform/time';
import type { Cut } from './cut.ts';

/** Of whom an auditor reads, and of which days: from one to another, both included. */
export type TermsOfAudit = Readonly<{
  id: string;
  children: readonly string[];
  period: Readonly<{ from: CivilDate; to: CivilDate }>;
}>;

/** What narrows one person’s reach, whatever their role lets them do. */
export type Narrowing = Readonly<{
  /** Children from whose records they are barred: for them there are none. */
  barredFrom?: readonly string[];
  /** Children whose records are sealed, so that there are none for anybody but in acts that reach them. */
  sealedAway?: readonly string[];
  /** Records that lead to another of the same child, and to which: a list has that one, and each command goes there. */
  mergedInto?: ReadonlyMap<string, string>;
  /** All that hold today; where a scope goes by them, what none of them names is not read. */
  terms?: readonly TermsOfAudit[];
  /** Of whoever acts by a role that is cut from another, what it keeps; left out, it keeps nothing. */
  cut?: Cut;
}>;

/**
 * What keeps somebody out of an act: sealed records, too, unless the act reaches them; and out of what names no record those that lead
 * to another, so that a list has each child once.
 */
export function narrowedFor(
  { reachesSealed, namesNone }: Readonly<{ reachesSealed: boolean; namesNone: boolean }>,
  { sealedAway = [], mergedInto, ...narrowing }: Narrowing,
): Narrowing {
  const hidden = [...(reachesSealed ? [] : sealedAway), ...(namesNone ? (mergedInto?.keys() ?? []) : [])];
  if (hidden.length === 0) return narrowing;
  return { ...narrowing, barredFrom: [...new Set([...(narrowing.barredFrom ?? []), ...hidden])] };
}

/** Whoever is kept from one record of a child is kept from all that are one with it. */
export function withAllOfEach(children: readonly string[], mergedInto: ReadonlyMap<string, string>): readonly string[] {
  const goesOn = new Set(children.map((child) => mergedInto.get(child) ?? child));
  const leading = [...mergedInto].flatMap(([child, into]) => (goesOn.has(into) ? [child] : []));
  return [...new Set([...children, ...goesOn, ...leading])];
}

/** Said of what is done in a record that leads to another; null: none of these does. */
export function whereItGoesOn({ mergedInto }: Narrowing, children: readonly string[]): string | null {
  const [into] = children.flatMap((child) => mergedInto?.get(child) ?? []);
  return into === undefined
    ? null
    : `This record was made one with another of the same child, and nothing is done in it any more. The child goes on under ${into}: do it there.`;
}

export const isBarred = ({ barredFrom = [], sealedAway = [] }: Narrowing, child: string): boolean =>
  barredFrom.includes(child) || sealedAway.includes(child);

const naming = (terms: readonly TermsOfAudit[], child: string) =>
  terms.filter(({ children }) => children.includes(child));

/** That a record is not among those which this person may reach, whoever holds it. */
export const isHidden = (narrowing: Narrowing, child: string): boolean =>
  isBarred(narrowing, child) || (narrowing.terms !== undefined && naming(narrowing.terms, child).length === 0);

/** Of which children a list may have rows: nothing, where it may of all. */
export const childrenAsked = ({ barredFrom = [], terms }: Narrowing) => {
  const childId = {
    ...(barredFrom.length > 0 && { notIn: barredFrom }),
    ...(terms && { in: [...new Set(terms.flatMap(({ children }) => children))] }),
  };
  return Object.keys(childId).length > 0 ? { childId } : {};
};

/** The terms under which what is shown of these children is read. */
export const termsNaming = ({ terms = [] }: Narrowing, children: readonly string[]): readonly string[] =>
  terms.filter((each) => children.some((child) => each.children.includes(child))).map(({ id }) => id);

/** Whether anything of a child that lies between two days, both included, may be read whole. */
export const mayRead = ({ terms }: Narrowing, child: string, first: CivilDate, last: CivilDate = first): boolean =>
  terms === undefined || naming(terms, child).some(({ period }) => period.from <= first && last <= period.to);

/** Whether any of it lies within a day that may be read. */
export const mayReadSome = ({ terms }: Narrowing, child: string, first: CivilDate, last: CivilDate): boolean =>
  terms === undefined || naming(terms, child).some(({ period }) => period.from <= last && first <= period.to);
