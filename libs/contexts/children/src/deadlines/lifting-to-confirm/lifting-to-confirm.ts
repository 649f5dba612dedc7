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

/** Somebody asked for an address to be protected no longer, `item` being that: a second person decides, and none of those who asked. */
export type LiftingToConfirm = Readonly<{
  item: string;
  askedOn: CivilDate;
  askedBy: readonly string[];
  openTo: readonly string[];
}>;

/** No rule says by when: it waits from the day on which it was asked for, in a closed record too. */
export const liftingToConfirm = deadline({
  name: 'lifting-to-confirm',
  version: 1,
  events,
  subjects: ({ about }) => [about.childId],
  fold: (before: Kept | undefined, event): Kept => ({ facts: facts.keep(before?.facts, event) }),
  open: (kept): LiftingToConfirm[] => {
    const inForce = facts.inForce(kept.facts);
    const protection = evolved(protectionStream, inForce.filter(isProtection));
    if (protection.phase === 'open' || protection.asked === null || !inForce.every(isProtection)) return [];
    const { id: item, effectiveOn: askedOn, data } = protection.asked;
    return [{ item, askedOn, askedBy: data.askedBy, openTo: protection.openTo }];
  },
  moment: ({ askedOn }) => ({ dueOn: askedOn, restsOn: [] }),
});
