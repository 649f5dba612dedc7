import type { TypedEvent } from '#platform/event-sourcing';
import type { SealedAt } from '#platform/privacy';
import { view } from '#platform/read-models';
import type { CivilDate } from '#platform/time';
import { isBy, type By } from '../../protection/protection.ts';
import {
  sealingEvents,
  type SealedWish,
  type SealingEvent,
  type SealingGround,
  type SealingRole,
} from '../../sealing/sealing.events.ts';

/** A record that is sealed, or of which that is asked. */
export type SealedKept = Readonly<{
  childId: string;
  ground: SealingGround;
  /** By what it is told from others; of no name. */
  reference: SealedAt | null;
  /** Null while a second person has not said yes. */
  since: CivilDate | null;
  /** What waits for a second person, and by whom it was asked; null where nothing does. */
  asked: Readonly<{ wants: SealedWish | 'to-seal'; askedBy: readonly string[]; as: SealingRole; on: CivilDate }> | null;
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
  version: 2,
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
      ...{ since: null, asked: askedIn(event, 'to-seal'), openTo: [], through: null },
    };
  if (!known) return undefined;
  switch (event.type) {
    case 'RecordSealed':
      return { ...known, since: event.effectiveOn, asked: null };
    case 'OpeningOfSealedAsked':
      return { ...known, asked: askedIn(event, event.data.wish) };
    case 'SealedRecordOpened':
      return { ...known, asked: null, openTo: event.data.openTo, through: event.data.through };
    case 'SealedAskDeclined':
      return known.since === null ? undefined : { ...known, asked: null };
    case 'RecordUnsealed':
      return undefined;
  }
}

type Asking = Extract<TypedEvent<SealingEvent>, { type: 'SealingAsked' | 'OpeningOfSealedAsked' }>;
const askedIn = ({ data: { askedBy, as }, effectiveOn: on }: Asking, wants: SealedWish | 'to-seal') => ({
  ...{ wants, askedBy, as, on },
});

/** Of the three roles one of another than asked says yes, in person and as nobody who asked. */
export const mayDecide = ({ asked }: Pick<SealedKept, 'asked'>, by: By & Readonly<{ role: string }>): boolean =>
  asked !== null && !isBy(by, asked.askedBy) && by.role !== asked.as;

/** Whom it keeps out is everybody, but the two who open it on this day. */
export const isOpenTo = ({ openTo, through }: SealedKept, personId: string, today: CivilDate): boolean =>
  through !== null && today <= through && openTo.includes(personId);
