import { PersonalDataDestroyed } from '#contexts/children';
import { PersonDetailsDestroyed } from '#contexts/people';
import type { EventStore, Position } from '#platform/event-sourcing';
import type { Destruction, KeysTold, LostKey } from '#platform/keys';
import { catalogue } from './all-contexts.ts';
import { knownEnvelope } from './known-events.ts';

/** What a run of events needs of the keys. */
export type KeysNeeded = Readonly<{
  /** The last event that was read. */
  upTo: Position | null;
  destroyed: readonly Destruction[];
  /** Keys that sealed something and are not there, with the child, or member of staff, whose they are. */
  missing: ReadonlyMap<string, string>;
}>;

const AT_ONCE = 5_000;

/** After these nothing opens what was sealed for whom they are about. */
const ENDING: readonly string[] = [PersonalDataDestroyed.type, PersonDetailsDestroyed.type];

/**
 * Reads events after a place and asks, some thousands at a time, which of the keys that they need are missing.
 * @param whichAreMissing of keys, those that are not stored and were not ended
 */
export async function keysNeeded(
  events: EventStore,
  after: Position | null,
  whichAreMissing: KeysTold['missing'],
): Promise<KeysNeeded> {
  let upTo = after;
  let used = new Map<string, string>();
  const missing = new Map<string, string>();
  const destroyed: Destruction[] = [];
  const look = async () => {
    for (const kid of await whichAreMissing([...used.keys()])) missing.set(kid, used.get(kid)!);
    used = new Map();
  };
  for await (const event of events.readAll(after)) {
    const { about, recordedAt, sealed, actor } = knownEnvelope(catalogue, event);
    upTo = event.position;
    // What is about nobody seals words of whoever said them.
    const subject = about.childId ?? about.staffId ?? about.listId ?? actor.id;
    if (ENDING.includes(event.type)) destroyed.push({ subject, at: recordedAt });
    for (const { kid } of Object.values(sealed)) used.set(kid, subject);
    if (used.size >= AT_ONCE) await look();
  }
  await look();
  return { upTo, destroyed, missing };
}

/** Named, of however many there are. */
const NAMED = 5;

/** A key that is lost is not a destruction: nobody decided it. */
export function tooManyLost(where: string, lost: readonly LostKey[]): string {
  const children = [...new Set(lost.map(({ subject }) => subject))];
  const others = children.length - NAMED;
  const whose = [...children.slice(0, NAMED), ...(others > 0 ? [`${others} more`] : [])].join(', ');
  return (
    `${where} lacks ${lost.length === 1 ? 'a key' : `${lost.length} keys`} that events need, of ${whose}: ` +
    'it is older than the events. What they closed was not destroyed, and cannot be opened without them.'
  );
}

/** Of single keys: whose they were, so that a person knows which child cannot be opened. */
export const keysLost = (where: string, lost: readonly LostKey[]): readonly string[] =>
  ofEach(where, lost, (keys) => `has lost ${keys === 1 ? 'a key' : `${keys} keys`}`);

export const keysDamaged = (where: string, damaged: readonly LostKey[]): readonly string[] =>
  ofEach(where, damaged, (keys) => `holds ${keys === 1 ? 'a damaged key' : `${keys} damaged keys`}`);

const ofEach = (where: string, all: readonly LostKey[], what: (keys: number) => string): readonly string[] =>
  [...Map.groupBy(all, ({ subject }) => subject)].map(([subject, { length }]) => {
    const they = length === 1 ? 'it' : 'they';
    return `${where} ${what(length)} of ${subject}: what ${they} closed was not destroyed, and cannot be opened until the keys are put back from a backup.`;
  });

export const PUT_KEYS_BACK = 'Put them back from the newest backup of the keys: npm run ops -- put-back-keys FOLDER.';
