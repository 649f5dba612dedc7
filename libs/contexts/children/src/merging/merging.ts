import { refusals, stream, type Fact } from '#platform/event-sourcing';
import { mergingEvents, type MergingEvent } from './merging.events.ts';

type Asked = Extract<Fact<MergingEvent>, { readonly type: 'MergeAsked' }>;

/** Whether a record leads to another of the same child now, and what waits for a second person. */
export type Merging =
  Readonly<{ phase: 'apart'; asked: Asked | null }> | Readonly<{ phase: 'merged'; otherChildId: string; asked: null }>;

/** Of the record that leads on; apart from the child’s own, so that who reads that one waits for nobody. */
export const mergingStream = stream<Merging, MergingEvent, 'childId'>({
  category: 'merging',
  events: mergingEvents,
  about: ['childId'],
  initial: { phase: 'apart', asked: null },

  evolve(_, fact) {
    switch (fact.type) {
      case 'MergeAsked':
        return { phase: 'apart', asked: fact };
      case 'RecordsMerged':
        return { phase: 'merged', otherChildId: fact.data.otherChildId, asked: null };
      case 'MergeDeclined':
      case 'RecordsParted':
        return { phase: 'apart', asked: null };
    }
  },
});

const refusal = refusals({
  'merged-already': 'This record is one with another already. Part the two first.',
  'merge-not-asked': 'Nobody asks any more for these two to become one, or somebody asked anew. Look again.',
  'not-merged': 'These two records are not one.',
});

/** @throws Refusal */
export function whileApart(merging: Merging): Extract<Merging, { phase: 'apart' }> {
  if (merging.phase === 'merged') throw refusal('merged-already');
  return merging;
}

/**
 * What waits for a second person.
 * @throws Refusal
 */
export function waitingMerge(merging: Merging, { askedId, otherChildId }: Of): Asked {
  const { asked } = whileApart(merging);
  if (asked?.id !== askedId || asked.data.otherChildId !== otherChildId) throw refusal('merge-not-asked');
  return asked;
}
type Of = Readonly<{ askedId: string; otherChildId: string }>;

/** @throws Refusal */
export function whileMerged(merging: Merging, otherChildId: string): void {
  if (merging.phase === 'apart' || merging.otherChildId !== otherChildId) throw refusal('not-merged');
}
