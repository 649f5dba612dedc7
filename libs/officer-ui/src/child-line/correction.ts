import { addDays } from '#statutory-rules';
import { londonDate } from '#platform/time';
import { wordsFor } from '../words/fact-words.ts';
import { changedRows } from './changed-rows.ts';
import { dayWords } from '../words/times.ts';
import type { Fact, Reading, Statement } from './line-types.ts';
import { momentLink } from './moment-form.ts';
import { confirmedWords, reasonWords, statedWords } from './stated.ts';
import { row, type Names } from '../words/wording.ts';

/** What the last correction of a fact changed, and the way to what was known before; null when it stands as it came. */
export function correctionOf(fact: Fact, { childId, found, names }: Reading) {
  const { type, statedBy, earlier } = fact;
  if (statedBy.change === null) return null;
  const last = earlier.at(-1);
  const rows = last ? readsOtherwise(last, fact, names) : [];
  const dayBefore = addDays(londonDate(statedBy.recordedAt), -1) as typeof found.at.knownOn;
  return {
    rows,
    earlier: earlier.map((statement) => statementItem(type, statement, names)),
    stated: statedWords(statedBy, names),
    on: londonDate(statedBy.recordedAt),
    reason: reasonWords(statedBy),
    before: momentLink(childId, 'What we knew on the day before', {
      ...{ asAt: found.at.asAt, knownOn: dayBefore },
    }),
  };
}

/** What a fact says otherwise than a statement of it that stood before. */
export const readsOtherwise = (was: Statement, { type, effectiveOn, data, personal }: Fact, names: Names) => [
  ...movedRow(was, { effectiveOn }),
  ...changedRows(wordsFor({ type, ...was }, names), wordsFor({ type, data, personal, effectiveOn }, names)),
];

/** The day stands above the entry, and in none of its rows. */
const movedRow = ({ effectiveOn: was }: Statement, { effectiveOn: now }: Pick<Fact, 'effectiveOn'>) =>
  was === now ? [] : [{ label: 'Date', was: dayWords(was), now: dayWords(now) }];

/** What stood there until it was corrected, with who had said so and, of an earlier correction, why. */
export function statementItem(type: string, statement: Statement, names: Reading['names']) {
  const { effectiveOn, statedBy } = statement;
  const { title, rows } = wordsFor({ type, ...statement }, names);
  return {
    ...{ date: dayWords(effectiveOn), title },
    rows: [...rows, ...row('Unusual', confirmedWords(statedBy)?.replace(/^Unusual: /, ''))],
    stated: `${statedBy.change === null ? 'Recorded' : 'Corrected'} by ${statedWords(statedBy, names)}`,
    reason: reasonWords(statedBy),
  };
}
