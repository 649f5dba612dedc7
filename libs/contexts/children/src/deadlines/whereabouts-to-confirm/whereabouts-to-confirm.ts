import { deadline } from '#platform/deadlines';
import { evolved } from '#platform/event-sourcing';
import { keptFacts, type KeptFacts } from '#platform/read-models';
import { londonDate, type CivilDate } from '#platform/time';
import {
  closing,
  HolderChangeInEffect,
  PersonalDataDestroyed,
  reopening,
  registration,
  whereaboutsChanged,
  type WhereaboutsKnown,
} from '../../child/child.events.ts';
import { childStream } from '../../child/child.ts';

const events = [...registration, ...whereaboutsChanged, ...closing, ...reopening, PersonalDataDestroyed] as const;
const facts = keptFacts(...events);

/** The last day of which something was recorded: of a change that was told ahead it is recorded that its day has come. */
type Kept = Readonly<{ facts: KeptFacts<(typeof events)[number]>; on: CivilDate }>;
/** A child is said to have moved away, or nobody knows where it is, and nobody has confirmed where it arrived. */
export type WhereaboutsToConfirm = Readonly<{
  item: 'whereabouts';
  since: CivilDate;
  whereabouts: Exclude<WhereaboutsKnown, 'here'>;
}>;

/**
 * Until the receiving school or authority has confirmed, the child may be missing education (Education Act 1996 s436A): it waits
 * from the day of the move on. What is told ahead takes nothing off the list before its day: nobody who is missing
 * today is less so since somebody expects it back.
 */
export const whereaboutsToConfirm = deadline({
  name: 'whereabouts-to-confirm',
  version: 4,
  events: [...events, HolderChangeInEffect],
  subjects: ({ about }) => [about.childId],
  fold: (before: Kept | undefined, event): Kept => ({
    facts: event.type === HolderChangeInEffect.type ? (before?.facts ?? {}) : facts.keep(before?.facts, event),
    on: latest(before?.on, londonDate(event.recordedAt)),
  }),
  open: (kept): WhereaboutsToConfirm[] => {
    const child = evolved(childStream, facts.inForce(kept.facts));
    if (child.phase !== 'registered' || child.closed !== null) return [];
    const today = child.whereabouts.findLast(({ from }) => from <= kept.on);
    const waits = [today, child.whereabouts.at(-1)].find((each) => each !== undefined && each.value !== 'here');
    if (waits === undefined || waits.value === 'here') return [];
    return [{ item: 'whereabouts', since: waits.from, whereabouts: waits.value }];
  },
  moment: ({ since }) => ({ dueOn: since, restsOn: [] }),
});

const latest = (before: CivilDate | undefined, day: CivilDate): CivilDate =>
  before === undefined || day > before ? day : before;
