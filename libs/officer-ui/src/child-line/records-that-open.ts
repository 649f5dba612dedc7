import { FindChildLine } from '#contexts/oversight';
import type { May } from '#platform/gateway';
import type { Names } from '../words/wording.ts';
import { nthOf, otherRecordsOn } from './key-facts.ts';
import type { Fact } from './line-types.ts';

type MayDo = (asked: typeof FindChildLine, data: Readonly<{ childId: string }>) => Promise<May>;

/**
 * Which of the other records that entries name open to the reader, and which of several each is: a page that has not looked would say of
 * a record that it is not open, and send an officer to ask for what is theirs.
 */
export async function recordsThatOpen(
  childId: string,
  entries: readonly Pick<Fact, 'type' | 'data' | 'personal'>[],
  may: MayDo,
): Promise<Required<Pick<Names, 'opens' | 'nth'>>> {
  const others = otherRecordsOn(entries);
  const opened = await Promise.all(others.map((other) => may(FindChildLine, { childId: other })));
  const opens = new Set(others.filter((_, n) => opened[n] !== 'no'));
  return { nth: nthOf(others), opens: (id) => id === childId || opens.has(id) };
}
