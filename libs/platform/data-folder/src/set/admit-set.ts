import { existsSync, rmSync } from 'node:fs';
import type { Belonging } from './belonging.ts';
import { examineSet, faultWords, type Examined, type Fault } from './examine-set.ts';
import { isBeingLaid } from './lay-set.ts';
import type { Member } from './member.ts';
import { PUT_BACK, StoreNotSound } from './store-not-sound.ts';

/** What an admitted folder is. */
export type Admitted = Readonly<{
  /** Nothing was ever served from it. */
  fresh: boolean;
  /** Null where the files were never told: in a fresh folder, or one made before files knew each other. */
  belonging: Belonging | null;
  /** In words: what is not sound, and is made again from the others. */
  rebuilt: readonly string[];
  /** What the files keep of others, those outside the folder too. */
  witnessed: Examined['witnessed'];
}>;

/**
 * Looks at a folder before anything in it is opened. A file that can be made again and is not sound is taken away.
 * @param traces files that only a folder which held a store has
 * @throws StoreNotSound
 */
export function admitSet(folder: string, members: readonly Member[], traces: readonly string[] = []): Admitted {
  const examined = examineSet(members, { reading: 'every page' });
  const { belonging, faults, witnessed } = examined;
  const missing = (member: Member) => faults.get(member)?.state === 'missing';
  if (isUnfinished(folder, examined) || (members.every(missing) && !traces.some((file) => existsSync(file))))
    return { fresh: true, belonging, rebuilt: [], witnessed };

  const told = members.flatMap((member): [Member, Fault][] => {
    const fault = faults.get(member);
    return fault ? [[member, fault]] : [];
  });
  const words = (some: readonly [Member, Fault][]) => some.map(([member, fault]) => faultWords(member, fault));
  const lost = told.filter(([{ rebuilt }]) => !rebuilt);
  if (lost.length > 0) throw new StoreNotSound(`DATA_DIR ${folder}`, words(lost), PUT_BACK);
  const closed = told.filter(([, { state }]) => state === 'closed');
  if (closed.length > 0)
    throw new StoreNotSound(
      `DATA_DIR ${folder}`,
      words(closed),
      'Mend its rights, or remove the file: it is built anew.',
    );

  for (const [{ file }] of told) for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  return { fresh: false, belonging, rebuilt: words(told), witnessed };
}

/** A first start that a crash cut off: what is there holds nothing yet. */
function isUnfinished(folder: string, { faults, marks }: Examined): boolean {
  const sound = [...faults.values()].every(({ state }) => ['missing', 'empty', 'stranger'].includes(state));
  return isBeingLaid(folder) && sound && Object.keys(marks).length === 0;
}
