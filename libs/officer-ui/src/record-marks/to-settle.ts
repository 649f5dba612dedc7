import { counted } from '#statutory-rules';
import { actCell, said, type Cell, type ListTable } from '../patterns/list-table.ts';

/** A session of a register, as far as somebody may have to settle it. */
export type SessionShown = Readonly<{
  /** Whose, or which. */
  words: string;
  mark: string | null;
  /** It was agreed, it lies behind, and nobody has marked it. */
  isMissing: boolean;
  /** Where a mark is typed. */
  input: string | null;
  /** Where the mark that stands is corrected. */
  correct: string | null;
}>;

/**
 * A mark that is missing says nothing of the child; an absence without a reason is provisional (SI 2024/208 reg 10). The boxes
 * without a mark stand above by themselves: they are said once, together.
 */
export function toSettle(sessions: readonly SessionShown[]): ListTable | null {
  const missing = sessions.filter(({ isMissing, input }) => isMissing && input);
  const [first] = missing;
  const unmarked: readonly (readonly Cell[])[] = first
    ? [
        [
          said(missing.length === 1 ? first.words : `${first.words}, to ${missing.at(-1)!.words}`),
          said(missing.length === 1 ? 'No mark' : `${counted(missing.length, 'session')} without a mark`),
          actCell({
            text: missing.length === 1 ? 'Go to the mark' : 'Go to the first',
            href: `#${first.input!}`,
            of: `of ${first.words}`,
          }),
        ],
      ]
    : [];
  const unexplained = sessions.flatMap(({ words, mark, correct }): readonly (readonly Cell[])[] =>
    mark !== 'N' || !correct
      ? []
      : [
          [
            said(words),
            said('Absent, and no reason is known yet'),
            actCell({ text: 'Say why', href: correct, of: `of ${words}` }),
          ],
        ],
  );
  const rows = [...unmarked, ...unexplained];
  if (rows.length === 0) return null;
  return {
    caption: `To settle (${missing.length + unexplained.length})`,
    columns: [{ text: 'Session' }, { text: 'What and why', isPlain: true }, { text: 'Do next', isPlain: true }],
    rows,
  };
}
