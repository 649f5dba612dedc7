import { weekdayWords } from '../words/times.ts';
import { wordsFor } from '../words/fact-words.ts';
import { actsOnEntry, openedAt } from './acts-on-entry.ts';
import { statementItem } from './correction.ts';
import type { Reading, Voided } from './line-types.ts';
import { reasonWords, statedWords, whoWords } from './stated.ts';

/** What was taken back: that it was, by whom and why; it opens to what stood there until then. */
export function voidedItem(fact: Voided, reading: Reading) {
  const { title, rows } = wordsFor(fact, reading.names);
  return {
    ...{ kind: 'voided' as const, id: `fact-${fact.original}`, date: weekdayWords(fact.effectiveOn), title, rows },
    stated: statedWords(fact.statedBy, reading.names),
    who: whoWords(fact.statedBy, reading.names),
    // As it was last corrected, where it was: by whom and why stands with what stood there.
    corrected: fact.statedBy.change !== null,
    because: reasonWords(fact.statedBy),
    earlier: fact.earlier.map((statement) => statementItem(fact.type, statement, reading.names)),
    voided: statedWords(fact.voidedBy, reading.names),
    reason: reasonWords(fact.voidedBy),
    acts: [openedAt(reading.childId, fact.voidedBy, dayOfMark(fact)), ...actsOnEntry(fact, reading, true)],
  };
}

const dayOfMark = ({ type, effectiveOn }: Voided) => (type === 'SessionMarked' ? effectiveOn : undefined);
