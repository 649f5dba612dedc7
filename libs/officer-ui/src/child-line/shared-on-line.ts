import { isToLast, whileHeld, withSharing } from '#pure/children';
import type { LineFacts } from '#pure/oversight';
import type { CivilDate } from '#platform/time';
import { services } from '../words/children-words.ts';
import { dayWords } from '../words/times.ts';
import type { Fact } from './line-types.ts';

type Holding = 'ChildRegistered' | 'OwningServiceChanged' | 'RecordShared' | 'RecordSharingEnded';
type Told = { [T in Holding]: Readonly<{ type: T; data: LineFacts[T]['data'] }> }[Holding] & Fact;

/** With which services the record is shared on that day, and until when; null where with none. */
export function sharedOnLine(facts: readonly Fact[], day: CivilDate): string | null {
  const held: Parameters<typeof whileHeld>[1][number][] = [];
  let sharings: ReturnType<typeof withSharing> = [];
  for (const fact of facts as readonly Told[])
    if (fact.type === 'ChildRegistered') held.push({ from: fact.effectiveOn, value: fact.data.owningService });
    else if (fact.type === 'OwningServiceChanged') held.push({ from: fact.data.from, value: fact.data.owningService });
    else if (fact.type === 'RecordShared' || fact.type === 'RecordSharingEnded')
      sharings = withSharing(sharings, { ...fact, id: fact.original });
  const now = whileHeld(sharings, held).filter((each) => each.from <= day && isToLast(each, day));
  return now.map(({ service, lastDay }) => `${services[service]}, until ${dayWords(lastDay)}`).join('; ') || null;
}
