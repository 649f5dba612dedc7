import { refusals, stream, type Fact } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { sealingEvents, sealingRoles, type SealingEvent, type SealingRole } from './sealing.events.ts';

type Told<Type> = Extract<Fact<SealingEvent>, { readonly type: Type }>;

/** What waits for a second person. */
export type Asked = Told<'SealingAsked' | 'OpeningOfSealedAsked'>;
type Open = Readonly<{ phase: 'open'; asked: Told<'SealingAsked'> | null }>;
export type Sealed = Readonly<{
  phase: 'sealed';
  /** What was asked for, and who said yes. */
  asking: Told<'SealingAsked'>;
  since: CivilDate;
  asked: Told<'OpeningOfSealedAsked'> | null;
  opened: Told<'SealedRecordOpened'> | null;
}>;
/** Whether a record is sealed now: asked of no day behind, since what is hidden is hidden on each. */
export type Sealing = Open | Sealed;

/** Apart from what it hides, and no part of the line: whoever reads a line could only learn from it that there was another name. */
export const sealingStream = stream<Sealing, SealingEvent, 'childId'>({
  category: 'sealing',
  events: sealingEvents,
  about: ['childId'],
  initial: { phase: 'open', asked: null },

  evolve(sealing, fact) {
    switch (fact.type) {
      case 'SealingAsked':
        return { phase: 'open', asked: fact };
      case 'RecordSealed':
        return sealing.phase === 'open' && sealing.asked
          ? { phase: 'sealed', asking: sealing.asked, since: fact.effectiveOn, asked: null, opened: null }
          : sealing;
      case 'RecordUnsealed':
        return { phase: 'open', asked: null };
      case 'SealedAskDeclined':
        return { ...sealing, asked: null };
      case 'OpeningOfSealedAsked':
        return sealing.phase === 'sealed' ? { ...sealing, asked: fact } : sealing;
      case 'SealedRecordOpened':
        return sealing.phase === 'sealed' ? { ...sealing, asked: null, opened: fact } : sealing;
    }
  },
});

const refusal = refusals({
  'not-sealed': 'This record is not sealed: whoever may read it reads it.',
  'sealed-already': 'This record is sealed already.',
  'asked-already': 'Somebody has asked for something of this record already. Confirm or decline that first.',
  'nothing-asked': 'Nobody asks for this any more, or somebody asked anew. Look again.',
  'of-no-such-role':
    'Only the named AP lead, the safeguarding lead and the data protection officer do this. Act in one of these roles.',
});

/** @throws Refusal */
export function whileSealed(sealing: Sealing): Sealed {
  if (sealing.phase === 'open') throw refusal('not-sealed');
  return sealing;
}

/** @throws Refusal */
export function whileOpen(sealing: Sealing): Open {
  if (sealing.phase === 'sealed') throw refusal('sealed-already');
  return sealing;
}

/** @throws Refusal one thing is asked at a time: a second person says yes to what they read */
export function nothingAsked(sealing: Sealing): void {
  if (sealing.asked) throw refusal('asked-already');
}

/** @throws Refusal */
export function waiting({ asked }: Sealing, askedId: string): Asked {
  if (asked?.id !== askedId) throw refusal('nothing-asked');
  return asked;
}

type By = Readonly<{ id: string; onBehalfOf: string | null; role: string }>;

/** @throws Refusal */
export function roleOf({ role }: By): SealingRole {
  const named = sealingRoles.find((each) => each === role);
  if (!named) throw refusal('of-no-such-role');
  return named;
}

/** Who asks, and as what. */
export const asking = (by: By) => ({
  askedBy: [by.id, ...(by.onBehalfOf === null ? [] : [by.onBehalfOf])],
  as: roleOf(by),
});
