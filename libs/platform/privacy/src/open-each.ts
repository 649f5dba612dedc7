import type { Erased } from './erased.ts';
import { lossOf } from './lost.ts';
import { openedInPlace, type OpenedWithin } from './open-within.ts';
import type { Sealer } from './sealer.ts';

/** Stands for what does not open, now or when asked again: its key is lost or altered, or the value is. No erasure. */
export class Unreadable {}
export const unreadable = new Unreadable();

/** For what is decided or indexed: opens each of many, with one look at the keys; where one does not open, the others still do. */
export async function openEach<T>(
  sealer: Pick<Sealer, 'open'>,
  many: readonly T[],
): Promise<readonly (OpenedWithin<T, Erased> | Unreadable)[]> {
  try {
    return await openedInPlace<readonly T[], Erased>((values) => sealer.open(values), many);
  } catch (error) {
    if (lossOf(error) === null) throw error;
    if (many.length <= 1) return many.map(() => unreadable);
  }
  const half = many.length >> 1;
  return [...(await openEach(sealer, many.slice(0, half))), ...(await openEach(sealer, many.slice(half)))];
}
