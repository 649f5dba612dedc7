import { KeyMissing, KeyUnreadable } from '#platform/keys';
import { openWithin, type OpenedWithin } from './open-within.ts';
import { SealBroken } from './seal-errors.ts';
import type { Sealer } from './sealer.ts';

/** Stands for what does not open, now or when asked again: its key is lost or altered, or the value is. No erasure. */
export class Unreadable {}
export const unreadable = new Unreadable();

const isLasting = (error: unknown): boolean =>
  error instanceof KeyMissing || error instanceof KeyUnreadable || error instanceof SealBroken;

/** Opens each of many, with one look at the keys; where one does not open, the others still do. */
export async function openEach<T>(
  sealer: Pick<Sealer, 'open'>,
  many: readonly T[],
): Promise<readonly (OpenedWithin<T> | Unreadable)[]> {
  try {
    return await openWithin(sealer, many);
  } catch (error) {
    if (!isLasting(error)) throw error;
    if (many.length <= 1) return many.map(() => unreadable);
  }
  const half = many.length >> 1;
  return [...(await openEach(sealer, many.slice(0, half))), ...(await openEach(sealer, many.slice(half)))];
}
