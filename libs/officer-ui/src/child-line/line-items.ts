import { earliestFirst, weekBeginning } from '#platform/time';
import { kindWords, wordsFor } from '../words/fact-words.ts';
import { dayWords, weekdayWords } from '../words/times.ts';
import { actsOnEntry, openedAt } from './acts-on-entry.ts';
import { correctionOf } from './correction.ts';
import { row, type Row } from '../words/wording.ts';
import type { Fact, Mark, Reading } from './line-types.ts';
import { endedShown, endedTogether, isEndedBefore } from './ended-windows.ts';
import { monthItem } from './month-of-marks.ts';
import { momentLink } from './moment-form.ts';
import { broughtInWords, confirmedOf, recordedLater, lawsOf, statedWords, whoWords } from './stated.ts';
import { voidedItem } from './voided-item.ts';
import { weekItem } from './week-of-marks.ts';
import { addDays } from '#statutory-rules';
import { sortOf, type EntrySort } from './entry-sorts.ts';
import { putRightItems, type putRightItem } from './put-right-item.ts';

export type LineItem = ReturnType<
  typeof factItem | typeof weekItem | typeof monthItem | typeof voidedItem | typeof putRightItem
>;
/** `putRight`: how much of it was corrected, or is void. */
export type Dated = Readonly<{
  on: string;
  item: LineItem;
  sort: EntrySort;
  putRight: Readonly<{ corrected: number; voided: number }>;
}>;
export type YearOfLine = Readonly<{ year: string; items: readonly LineItem[] }>;

/**
 * Each entry with its day, the first first; the marks of a week or month are one, at the first of them. A correction stands
 * on the day on which it was made, too, where that day is one of the reading.
 */
export function datedItems(reading: Reading): readonly Dated[] {
  const { months } = reading.found;
  const facts = reading.found.facts.filter(isOpened(reading.found));
  const weeks = Map.groupBy(facts.filter(isMark), ({ data }) => weekBeginning(data.date));
  const ended = endedTogether(facts);
  const one = facts.flatMap((fact): readonly Dated[] => {
    if (isEndedBefore(fact, ended)) return [];
    const closings = ended.get(fact);
    if (closings) return [endedDated(fact, closings, reading)];
    if (!isMark(fact)) return [factDated(fact, reading), ...correctionsDated(fact, reading)];
    const week = weeks.get(weekBeginning(fact.data.date)) ?? [];
    const corrected = week.filter(({ statedBy }) => statedBy.change !== null).length;
    return week[0] === fact
      ? [
          {
            on: fact.effectiveOn,
            item: weekItem(week, reading),
            sort: 'attendance',
            putRight: { corrected, voided: 0 },
          },
        ]
      : [];
  });
  const { href } = momentLink(reading.childId, '', reading.found.at);
  const many = months.map((month): Dated => ({ ...monthCounted(month), item: monthItem(month, href) }));
  const voided = reading.found.voided.filter(isOpened(reading.found)).map((fact): Dated => ({
    ...{ on: fact.effectiveOn, item: voidedItem(fact, reading), sort: sortOf(fact.type) },
    putRight: { corrected: 0, voided: 1 },
  }));
  return [...one, ...many, ...voided].sort(earliestFirst(({ on }) => on));
}

const isOpened = ({ outlined }: Reading['found']) => {
  const closed = new Set(outlined?.ids);
  return ({ original }: Pick<Fact, 'original'>) => !closed.has(original);
};

/** An entry that is counted, and not drawn. */
export type Counted = Pick<Dated, 'on' | 'sort' | 'putRight'>;

/** What stands on the line besides: what was not opened is counted by its day. */
export function countedItems({ found }: Pick<Reading, 'found'>): readonly Counted[] {
  const closed = new Set(found.outlined?.ids);
  const counted = (each: Fact, putRight: Dated['putRight']): readonly Counted[] =>
    closed.has(each.original) ? [{ on: each.effectiveOn, sort: sortOf(each.type), putRight }] : [];
  return [
    ...found.facts.flatMap((fact) => counted(fact, { corrected: fact.statedBy.change === null ? 0 : 1, voided: 0 })),
    ...found.voided.flatMap((fact) => counted(fact, { corrected: 0, voided: 1 })),
  ];
}

export const monthCounted = ({ from, corrected, voided }: Reading['found']['months'][number]): Counted => ({
  ...{ on: from, sort: 'attendance', putRight: { corrected, voided } },
});

const factDated = (fact: Fact, reading: Reading): Dated => ({
  ...{ on: fact.effectiveOn, item: factItem(fact, reading), sort: sortOf(fact.type) },
  putRight: { corrected: fact.statedBy.change === null ? 0 : 1, voided: 0 },
});

/** An entry as any other: what it says is of all that ended with it. */
const endedDated = (fact: Fact, closings: Parameters<typeof endedShown>[0], reading: Reading): Dated => {
  const dated = factDated(fact, reading);
  return { ...dated, item: { ...(dated.item as ReturnType<typeof factItem>), ...endedShown(closings, reading) } };
};

const correctionsDated = (fact: Fact, reading: Reading): readonly Dated[] =>
  putRightItems(fact, reading).map(({ on, item }) => ({
    ...{ on, item, sort: sortOf(fact.type), putRight: { corrected: 1, voided: 0 } },
  }));

const isMark = (fact: Fact): fact is Mark => fact.type === 'SessionMarked';

/** At which provider; nothing where the fact is of no placement, or says it in its title. */
function placeOf(id: string, on: Fact['effectiveOn'], { places, names }: Reading): readonly Row[] {
  const provider = places.get(id);
  return row('At', provider && (names.provider?.(provider, on) ?? null));
}

function factItem(fact: Fact, reading: Reading) {
  const { original, effectiveOn, statedBy, withdrawnBasis } = fact;
  const { title, rows } = wordsFor(fact, reading.names);
  return {
    ...{
      kind: 'fact' as const,
      id: `fact-${original}`,
      date: weekdayWords(effectiveOn),
      title,
      rows: [...placeOf(original, fact.effectiveOn, reading), ...rows, ...standingOf(fact)],
    },
    stated: statedWords(statedBy, reading.names),
    who: whoWords(statedBy, reading.names),
    late: recordedLater(effectiveOn, statedBy),
    laws: lawsOf(statedBy),
    confirmed: confirmedOf(fact),
    broughtIn: broughtInWords(statedBy),
    correction: correctionOf(fact, reading),
    withdrawn: withdrawnBasis.map(kindWords),
    acts: [openedAt(reading.childId, statedBy), ...actsOnEntry(fact, reading)],
  };
}

/** Of a change: whether it holds on the day of the page, held until another came, or is agreed for a day to come. */
function standingOf({ period }: Pick<Fact, 'period'>): readonly Row[] {
  if (!period) return [];
  const { standing, until } = period;
  if (standing === 'agreed') return row('Standing', 'Agreed, not yet in force');
  if (until === null) return row('Standing', 'In force');
  const lastDay = dayWords(addDays(until, -1));
  return row('Standing', standing === 'past' ? `Held until ${lastDay}` : `In force, until ${lastDay} as agreed`);
}
