import { kindWords, wordsFor } from '../words/fact-words.ts';
import { dayWords } from '../words/times.ts';
import { correctionOf } from './correction.ts';
import type { Fact, Mark, Reading } from './line-types.ts';
import { standingOf } from './standing-of.ts';
import { lawsOf, statedWords, toldLater } from './stated.ts';
import { weekItem, weekOf } from './week-of-marks.ts';

export type LineItem = ReturnType<typeof factItem> | ReturnType<typeof weekItem>;
export type YearOfLine = Readonly<{ year: string; items: readonly LineItem[] }>;

/** The line in the order of its dates, by calendar year; the marks of one week are one item, at the first of them. */
export function lineItems(reading: Reading): readonly YearOfLine[] {
  const { facts } = reading.found;
  const weeks = Map.groupBy(facts.filter(isMark), ({ data }) => weekOf(data.date));
  const dated = facts.flatMap((fact): readonly Readonly<{ on: string; item: LineItem }>[] => {
    if (!isMark(fact)) return [{ on: fact.effectiveOn, item: factItem(fact, reading) }];
    const week = weeks.get(weekOf(fact.data.date)) ?? [];
    return week[0] === fact ? [{ on: fact.effectiveOn, item: weekItem(week, reading) }] : [];
  });
  const years = Map.groupBy(dated, ({ on }) => on.slice(0, 4));
  return [...years].map(([year, items]) => ({ year, items: items.map(({ item }) => item) }));
}

const isMark = (fact: Fact): fact is Mark => fact.type === 'SessionMarked';

function factItem(fact: Fact, reading: Reading) {
  const { original, effectiveOn, statedBy, withdrawnBasis } = fact;
  const { title, rows } = wordsFor(fact, reading.names);
  return {
    ...{
      kind: 'fact' as const,
      id: `fact-${original}`,
      date: dayWords(effectiveOn),
      title,
      rows: [...rows, ...standingOf(fact)],
    },
    stated: statedWords(statedBy),
    late: toldLater(effectiveOn, statedBy),
    laws: lawsOf(statedBy),
    correction: correctionOf(fact, reading),
    withdrawn: withdrawnBasis.map(kindWords),
  };
}
