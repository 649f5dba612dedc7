import type { WholeList } from '#contexts/oversight';
import type { CaseWords } from '#pure/oversight';
import type { Leaving } from '#platform/gateway';
import { londonWallClock, type Instant } from '#platform/time';
import { fileOf, type FileCell, type FileFormat } from '#platform/web';
import { wordedInFull } from '../words/reader.ts';
import type { Actor } from '../words/wording.ts';
import { listColumnWords, type ListColumn } from './list-columns.ts';

/** What a file says of each row: by its code, in the order of the columns. */
export type FileColumns<Item> = Readonly<Partial<Record<ListColumn, (item: Item) => FileCell>>>;

export type ChildInFile = Readonly<{
  childId: string;
  name: Readonly<{ givenNames: string; familyName: string | null }> | null;
  parked?: boolean;
}>;

/** Whom every file says first, whichever list it is of. */
export const nameColumns = {
  'family-name': ({ name }: ChildInFile) => name?.familyName ?? null,
  'given-names': ({ name }: ChildInFile) => name?.givenNames ?? null,
} as const;

type Taken = Readonly<{ format: FileFormat; words: CaseWords; actor: Actor; at: Instant }> &
  /** What it says below its rows, of nobody alone. */
  Readonly<{ told: readonly string[] }>;

/**
 * The file of a list. Each row says whom it is about and who took it out, and when: it does so still when it was sorted, cut or
 * copied elsewhere.
 */
export function fileOfList<Item extends ChildInFile>(
  { items, unlisted, takenBy }: WholeList<Item>,
  columns: FileColumns<Item>,
  { format, words, actor, at, told }: Taken,
): Leaving {
  const said = Object.entries(columns) as (readonly [ListColumn, (item: Item) => FileCell])[];
  const codes = said.map(([code]) => code);
  const by = [words.taker(actor, takenBy), londonWallClock(at).slice(0, 16).replace('T', ' ')];
  // It is read on another day, by somebody else.
  const rows = wordedInFull(() =>
    items.map((item) => [...said.map(([, of]) => of(item)), noteOn(item), item.childId, ...by]),
  );
  const head = [...codes.map((code) => listColumnWords[code]), 'Note', 'Child', 'Taken out by', 'Taken out at'];
  const below = [...told, ...(unlisted > 0 ? [unlistedIn(unlisted)] : [])];
  const left = below.map((line) => [line, ...head.slice(1).map(() => '')]);
  // Made once: what is sent is what was put on record.
  const made = fileOf(format, head, [...rows, ...left]);
  const children = new Set(items.map(({ childId }) => childId)).size;
  return {
    columns: codes,
    parts: async function* () {
      yield { text: await made, children };
    },
  };
}

const noteOn = ({ name, parked }: ChildInFile): string =>
  parked ? 'Waits for a repair: not as recorded last' : name === null ? 'The name cannot be shown' : '';

/** A file travels without its page: what it leaves out it says itself. */
const unlistedIn = (unlisted: number): string =>
  unlisted === 1
    ? '1 record of the council is on no list until it is repaired.'
    : `${unlisted} records of the council are on no list until they are repaired.`;
