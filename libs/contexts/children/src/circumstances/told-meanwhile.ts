import { canonical } from '#platform/event-sourcing';
import type { Circumstances } from './circumstances.ts';

/** Something was told of the siblings of a child since it was read: what is decided by it is decided again. */
export class ToldMeanwhile extends Error {}

/** What a record says of siblings: another text, once anything of it is told, put right, taken back or out. */
export const asRead = (circumstances: Circumstances): string =>
  canonical(
    circumstances.flatMap(({ type, id, data, sealed }) =>
      type === 'SiblingChanged' ? [[id, data, sealed['sibling'] ?? null]] : [],
    ) as never,
  );

/** @throws ToldMeanwhile */
export function refuseUnlessAsRead(circumstances: Circumstances, read: string): void {
  if (asRead(circumstances) !== read) throw new ToldMeanwhile();
}
