import { refusals, type Refusal } from '#platform/event-sourcing';

const refusal = refusals({ 'no-such-entry': 'This calendar has no such entry, or it was voided.' });

export const noSuchEntry = (): Refusal => refusal('no-such-entry');

/** @throws Refusal */
export function entryOf<Entry extends Readonly<{ id: string }>>(entries: readonly Entry[], id: string): Entry {
  const found = entries.find((each) => each.id === id);
  if (!found) throw noSuchEntry();
  return found;
}
