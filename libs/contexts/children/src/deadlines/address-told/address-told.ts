import { deadline } from '#platform/deadlines';
import { evolved } from '#platform/event-sourcing';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { PersonalDataDestroyed } from '../../child/child.events.ts';
import { protectionEvents } from '../../protection/protection.events.ts';
import { protectionStream } from '../../protection/protection.ts';

const events = [...protectionEvents, PersonalDataDestroyed] as const;
const facts = keptFacts(...events);

type Kept = Readonly<{ facts: KeptFacts<(typeof events)[number]> }>;
type Known = ReturnType<typeof facts.inForce>[number];
const isProtection = (fact: Known): fact is Exclude<Known, { type: 'PersonalDataDestroyed' }> =>
  fact.type !== 'PersonalDataDestroyed';

/** Somebody outside may keep a protected address until a day, `item` being the telling: then those who may open it say what became of it. */
export type AddressTold = Readonly<{ item: string; until: CivilDate; toldOn: CivilDate; openTo: readonly string[] }>;

/** No rule says by when. It waits in a closed record too: who was told keeps the address all the same. */
export const addressTold = deadline({
  name: 'address-told',
  version: 1,
  events,
  subjects: ({ about }) => [about.childId],
  fold: (before: Kept | undefined, event): Kept => ({ facts: facts.keep(before?.facts, event) }),
  open: (kept): AddressTold[] => {
    const inForce = facts.inForce(kept.facts);
    const protection = evolved(protectionStream, inForce.filter(isProtection));
    if (protection.phase === 'open' || !inForce.every(isProtection)) return [];
    const { openTo } = protection;
    return protection.releases.flatMap(({ told: { id: item, effectiveOn: toldOn }, until }) =>
      until === null ? [] : [{ item, until, toldOn, openTo }],
    );
  },
  moment: ({ until }) => ({ dueOn: until, restsOn: [] }),
});
