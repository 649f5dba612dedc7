import { londonDate, type Instant } from '#platform/time';
import type { Meanwhile } from '../forms/form-declaration.ts';
import { wordsFor } from '../words/fact-words.ts';
import { dayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import type { Change, Concerns, Fact } from './line-types.ts';
import { statedWords } from './stated.ts';

type Opened = Readonly<{ since: Instant; names: Names; nothingElse: boolean }>;

/**
 * Changes that had been agreed for a day which came while a form was open: the record moved on, and nobody told the line
 * anything new.
 * @param changes of the line between the day before the form was opened and today, as both are known today
 * @param opened.nothingElse was recorded: what was to hold from the very day on which the form was opened is told too,
 * for it may have been put into effect later on that day
 */
export const cameIntoEffect = (
  changes: readonly Change[],
  { since, names, nothingElse }: Opened,
  concerns: Concerns,
): readonly Meanwhile[] =>
  changes
    .flatMap(({ after }) => after ?? [])
    .filter((fact) => concerns(fact) && wasAgreed(fact, since))
    .filter(({ period }) => nothingElse || period!.from > londonDate(since))
    .map((fact) => ({
      ...{ who: 'Throughline', when: dayWords(fact.period!.from), did: 'put into effect as agreed', reason: null },
      title: wordsFor(fact, names).title,
      rows: [{ label: 'Agreed', was: null, now: statedWords(fact.statedBy, names) }],
    }));

/** Before the form was opened, for a day that lay ahead then. */
const wasAgreed = ({ period, statedBy: { recordedAt } }: Fact, since: Instant): boolean =>
  period !== null && period.standing !== 'agreed' && recordedAt <= since && period.from > londonDate(recordedAt);
