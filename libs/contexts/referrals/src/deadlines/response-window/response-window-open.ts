import { deadline } from '#platform/deadlines';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import { openWindows, windowEvents } from '../open-windows.ts';

const facts = keptFacts(...windowEvents);

type Kept = Readonly<{ facts: KeptFacts<(typeof windowEvents)[number]> }>;

/** When a provider's hours run out: that is recorded also of one that has answered. */
export const responseWindow = deadline({
  name: 'response-window',
  version: 4,
  events: windowEvents,
  subjects: ({ about }) => [about.referralId],
  fold: (before: Kept | undefined, event): Kept => ({ facts: facts.keep(before?.facts, event) }),
  open: (kept) => openWindows(facts.inForce(kept.facts)),
  moment: ({ deadline: dueAt }) => ({ dueAt, restsOn: [] }),
});
