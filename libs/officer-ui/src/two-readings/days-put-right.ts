import { weekdayWords } from '../words/times.ts';
import type { ChildLineFound } from '#contexts/oversight';
import { addDays } from '#statutory-rules';
import { londonDate, type CivilDate } from '#platform/time';
import type { LineEvent } from '../child-line/line-types.ts';
import { wordsFor } from '../words/fact-words.ts';
import type { Names } from '../words/wording.ts';
import { readingsHref } from './readings-form.ts';

/** So many days are offered; any other can be typed. */
const OFFERED = 10;

/** The days on which this line was put right, the latest first, each with the way to the line before and after it. */
export function daysPutRight({ childId, facts, voided, at }: ChildLineFound, names: Names) {
  const told = [
    ...facts.flatMap((fact) =>
      [fact, ...fact.earlier].flatMap(({ statedBy }) =>
        statedBy.change === null ? [] : did(fact, statedBy, 'corrected'),
      ),
    ),
    ...voided.map((fact) => ({ on: londonDate(fact.voidedBy.recordedAt), fact, done: 'voided' })),
  ];
  const days = Map.groupBy(told, ({ on }) => on);
  return [...days]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, OFFERED)
    .map(([on, of]) => ({
      text: weekdayWords(on),
      what: [...new Set(of.map(({ fact, done }) => `${wordsFor(fact, names).title}, ${done}`))],
      href: readingsHref(childId, {
        first: { asAt: at.asAt, knownOn: addDays(on, -1) as CivilDate },
        second: { asAt: at.asAt, knownOn: on },
      }),
    }));
}

const did = (fact: ChildLineFound['facts'][number], { recordedAt }: LineEvent, done: string) => ({
  ...{ on: londonDate(recordedAt), fact, done },
});
