import type { Row, Worded } from '../words/wording.ts';

/** One thing that reads otherwise than before; null where it is not said at all. */
export type ChangedRow = Readonly<{ label: string; was: string | null; now: string | null }>;

/** What differs between two readings of a fact: what it is called, and label by label. */
export function changedRows(was: Worded, now: Worded): readonly ChangedRow[] {
  const labels = [...new Set([...was.rows, ...now.rows].map(({ label }) => label))];
  const rows = labels.map((label) => ({ label, was: textOf(was.rows, label), now: textOf(now.rows, label) }));
  return [{ label: 'What happened', was: was.title, now: now.title }, ...rows].filter((row) => row.was !== row.now);
}

const textOf = (rows: readonly Row[], label: string): string | null =>
  rows.find((row) => row.label === label)?.texts.join('; ') ?? null;
