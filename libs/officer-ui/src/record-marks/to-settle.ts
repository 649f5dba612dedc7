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

/** A mark that is missing says nothing of the child; an absence without a reason is provisional (SI 2024/208 reg 10). */
export function toSettle(sessions: readonly SessionShown[]): ListTable | null {
  const rows = sessions.flatMap(({ words, mark, isMissing, input, correct }): readonly (readonly Cell[])[] => {
    if (isMissing && input)
      return [
        [said(words), said('No mark'), actCell({ text: 'Go to the mark', href: `#${input}`, of: `of ${words}` })],
      ];
    if (mark !== 'N' || !correct) return [];
    return [
      [
        said(words),
        said('Absent, and no reason is known yet'),
        actCell({ text: 'Say why', href: correct, of: `of ${words}` }),
      ],
    ];
  });
  if (rows.length === 0) return null;
  return {
    caption: `To settle (${rows.length})`,
    columns: [{ text: 'Session' }, { text: 'What and why', isPlain: true }, { text: 'Do next', isPlain: true }],
    rows,
  };
}
