import { Erased, Lost, type Sealer } from '#platform/privacy';
import type { Child } from '../child/child.ts';
import type { Circumstances } from './circumstances.ts';
import type { Stands } from './dated-part.ts';
import { standingPart } from './standing-part.ts';

const isGone = (opened: unknown): boolean => opened instanceof Erased || opened instanceof Lost;

/** What is sealed is compared with what is told anew by opening it; what does not open counts as said otherwise. */
export async function standsOpened(
  type: Parameters<typeof standingPart>[0],
  told: Parameters<typeof standingPart>[1],
  known: Readonly<{ circumstances: Circumstances; child: Child }>,
  sealer: Pick<Sealer, 'openInFull'>,
): Promise<Stands | null> {
  const standing = standingPart(type, told, known);
  const opened = standing && (await sealer.openInFull(standing.sealed));
  return opened && !opened.some(isGone) ? standing.as(opened) : null;
}
