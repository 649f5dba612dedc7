import type { TypedEvent } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import { view } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { sealingEvents, type SealingEvent, type SealingGround } from '../../sealing/sealing.events.ts';

/** A record that is sealed, or of which that is asked. */
export type SealedKept = Readonly<{
  childId: string;
  ground: SealingGround;
  /** By what it is told from others; of no name. */
  reference: SealedAt | null;
  /** Null while a second person has not said yes. */
  since: CivilDate | null;
  /** Whether something waits for a second person. */
  waits: boolean;
  openTo: readonly string[];
  through: CivilDate | null;
}>;

/** Few: of all children of a council some are adopted each year who were in alternative provision. */
export type SealedRecordsKept = Readonly<{ records: readonly SealedKept[] }>;

/** One document: whoever is let in anywhere is asked of it. */
export const ALL = 'all';

/** Answers "which records does nobody find, and to whom are they open today?" */
export const sealedRecords = view({
  name: 'sealed-records',
  version: 1,
  fields: {},
  events: sealingEvents,
  documents: () => [ALL],
  fold: (before: SealedRecordsKept | undefined, event): SealedRecordsKept => {
    const records = before?.records ?? [];
    const { childId } = event.about;
    const others = records.filter((each) => each.childId !== childId);
    const known = records.find((each) => each.childId === childId);
    const after = folded(known, event);
    return { records: after ? [...others, after] : others };
  },
});

function folded(known: SealedKept | undefined, event: TypedEvent<SealingEvent>): SealedKept | undefined {
  if (event.type === 'SealingAsked')
    return {
      ...{ childId: event.about.childId, ground: event.data.ground, reference: event.sealed.reference ?? null },
      ...{ since: null, waits: true, openTo: [], through: null },
    };
  if (!known) return undefined;
  switch (event.type) {
    case 'RecordSealed':
      return { ...known, since: event.effectiveOn, waits: false };
    case 'OpeningOfSealedAsked':
      return { ...known, waits: true };
    case 'SealedRecordOpened':
      return { ...known, waits: false, openTo: event.data.openTo, through: event.data.through };
    case 'SealedAskDeclined':
      return known.since === null ? undefined : { ...known, waits: false };
    case 'RecordUnsealed':
      return undefined;
  }
}

/** Whom it keeps out is everybody, but the two who open it on this day. */
export const isOpenTo = ({ openTo, through }: SealedKept, personId: string, today: CivilDate): boolean =>
  through !== null && today <= through && openTo.includes(personId);
