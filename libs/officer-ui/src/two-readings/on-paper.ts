import type { ReadRow, Side } from './read-row.ts';

const unled = (side: Side): Side => (side.kind === 'entry' ? { ...side, href: null } : side);

/** On paper no link leads anywhere. */
export const onPaper = <Read extends Readonly<{ rows: readonly ReadRow[] }>>(read: Read): Read => ({
  ...read,
  rows: read.rows.map((row) => ({ ...row, left: unled(row.left), right: unled(row.right) })),
});
