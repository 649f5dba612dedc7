import { Command, voiding, type Draft, type Facts } from '#platform/event-sourcing';
import { circumstancesEvents, type CircumstancesEvent } from '../circumstances.events.ts';
import type { Circumstances } from '../circumstances.ts';
import { noSuchChange } from '../dated-part.ts';

type Voided = Extract<CircumstancesEvent, { readonly kind: 'voided' }>['type'];
const voids = circumstancesEvents.flatMap(({ kind, type }) => (kind === 'voided' ? [type as Voided] : []));

/** Takes back a change of how a child lives and learns that should never have been recorded. */
export class VoidCircumstance extends Command<Readonly<{ childId: string; changeId: string; reason: string }>> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = voids;
}

/** What held before holds again, from the day of the change. */
export const voidCircumstance = (
  { data: { changeId: original, reason } }: VoidCircumstance,
  _: Circumstances,
  facts: Facts<CircumstancesEvent>,
): Draft<CircumstancesEvent> => voiding(facts, { original, reason }, voids, noSuchChange);
