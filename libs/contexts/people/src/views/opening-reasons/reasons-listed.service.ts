import { openWithin, type Sealer } from '#platform/privacy';
import { everyRow, type ReadModels } from '#platform/read-models';
import type { ReasonKind } from '../../opening-reasons/reason-kind.ts';
import { reasonsRecorded, type ReasonRecorded } from './reasons-recorded.ts';

/** A kind as it is now, with all that was recorded of it; null of one of which nothing was. */
export type ReasonListed = ReasonKind & Readonly<{ recorded: ReasonRecorded | null }>;

/** “Something else” is what is picked where nothing else fits: it stays last. */
const LAST = 'other';

/** The kinds with which the service began, and what was recorded since goes before what the file says of them. */
export async function reasonsListed(
  readModels: Pick<ReadModels, 'find'>,
  sealer: Pick<Sealer, 'openOrLost'>,
  atFirst: readonly ReasonKind[],
): Promise<readonly ReasonListed[]> {
  const rows = await everyRow(readModels, reasonsRecorded.collection, {});
  const opened = await openWithin(
    sealer,
    rows.map(({ document }) => document.wordings.map(({ words }) => words)),
  );
  const recorded = new Map(rows.map(({ document }, n) => [document.code, { document, words: opened[n]! }]));
  const listed = atFirst.map((kind): ReasonListed => {
    const since = recorded.get(kind.code);
    if (!since) return { ...kind, recorded: null };
    const wordings = [...kind.wordings, ...wordingsOf(since)];
    const lastDay = since.document.endings.at(-1)?.lastDay ?? kind.lastDay;
    return { ...kind, wordings, lastDay, recorded: since.document };
  });
  const known = new Set(atFirst.map(({ code }) => code));
  const added = [...recorded.values()]
    .toSorted((one, other) => (one.document.added?.at ?? '').localeCompare(other.document.added?.at ?? ''))
    .flatMap((since): readonly ReasonListed[] => {
      const { code, added: told, endings } = since.document;
      if (told === null || known.has(code)) return [];
      const { restricted, from } = told;
      const days = { from, lastDay: endings.at(-1)?.lastDay ?? null };
      return [{ ...{ code, restricted, ...days, wordings: wordingsOf(since) }, recorded: since.document }];
    });
  const all = [...listed, ...added];
  return [...all.filter(({ code }) => code !== LAST), ...all.filter(({ code }) => code === LAST)];
}

type Opened = Readonly<{ document: ReasonRecorded; words: readonly unknown[] }>;

/** Words that do not open are told by the code: a record is never opened for nothing. */
const wordingsOf = ({ document: { code, wordings }, words }: Opened): ReasonKind['wordings'] =>
  wordings.map(({ from }, n) => ({ from, words: typeof words[n] === 'string' ? words[n] : code }));
