import { keptFacts, view, type KeptFacts } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import {
  PersonalDataDestroyed,
  PossibleDuplicateFound,
  registration,
  type DestructionReason,
  type OwningService,
} from '../../child/child.events.ts';

const registrations = keptFacts(...registration);

/** A child as an officer sees it, the identity still sealed. */
export type ChildRecord = Readonly<{
  schoolUrn: number;
  owningService: OwningService;
  registrations: KeptFacts<(typeof registration)[number]>;
  possibleDuplicates: readonly string[];
  destroyed: Readonly<{ on: CivilDate; reason: DestructionReason }> | null;
  /** Of the child's stream: the ETag of its page. */
  revision: number;
}>;

/** Answers "who is this child, on whose roll, and who holds the record?" */
export const childRecord = view({
  name: 'child-record',
  version: 1,
  fields: { schoolUrn: 'integer', owningService: 'string' },
  events: [...registration, PossibleDuplicateFound, PersonalDataDestroyed],
  documents: ({ about }) => [about.childId!],
  fold: (record: ChildRecord | undefined, event): ChildRecord | undefined => {
    const { revision } = event;
    switch (event.type) {
      case 'PossibleDuplicateFound':
        return (
          record && { ...record, revision, possibleDuplicates: [...record.possibleDuplicates, event.data.otherChildId] }
        );
      case 'PersonalDataDestroyed':
        return record && { ...record, revision, destroyed: { on: event.effectiveOn, reason: event.data.reason } };
      default: {
        const kept = registrations.keep(record?.registrations, event);
        const [current] = registrations.inForce(kept);
        const unchanged = record ?? { possibleDuplicates: [], destroyed: null };
        return current && { ...unchanged, ...current.data, registrations: kept, revision };
      }
    }
  },
});

/** The registration in force, with the sealed parts of whatever corrected it last. */
export const registrationOf = (record: ChildRecord) => registrations.inForce(record.registrations)[0]!;
