import { Erased, Lost, type SealedAt, type Sealer } from '#platform/privacy';

/**
 * A line that says who somebody is, sealed for that person; and what stands in its place once they are erased, or where
 * it does not open though nobody destroyed it.
 */
export type SealedLine = Readonly<{ sealed: SealedAt<string>; instead: string; lost: string }>;

/** A run of lines of a file that a job makes, each with its line end, and the records that they are of. */
export type FilePart = Readonly<{ records: readonly string[]; lines: readonly (string | SealedLine)[] }>;

export const isSealedLine = (line: string | SealedLine): line is SealedLine => typeof line !== 'string';

/** What may still be read of it. */
export async function openedLines(sealer: Pick<Sealer, 'openOrLost'>, { lines }: FilePart): Promise<string> {
  const opened = await sealer.openOrLost(lines.filter(isSealedLine).map(({ sealed }) => sealed));
  let next = 0;
  return lines
    .map((line) => {
      if (!isSealedLine(line)) return line;
      const text = opened[next++];
      if (text instanceof Lost) return line.lost;
      return text instanceof Erased ? line.instead : String(text);
    })
    .join('');
}
