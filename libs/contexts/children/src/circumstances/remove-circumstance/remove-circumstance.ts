import { Command, removal, type Draft, type Facts, type WhoseWords } from '#platform/event-sourcing';
import { circumstancesEvents, type CircumstancesEvent } from '../circumstances.events.ts';
import type { Circumstances } from '../circumstances.ts';
import { noSuchChange } from '../dated-part.ts';

type Original = Extract<CircumstancesEvent, { readonly kind: 'original' }>['type'];
const of = circumstancesEvents.flatMap(({ kind, type }) => (kind === 'original' ? [type as Original] : []));

/** Takes out what was told of another child, or of somebody who has no record here. */
export class RemoveCircumstance extends Command<Readonly<{ childId: string; changeId: string; whose: WhoseWords }>> {
  static readonly act = 'say-what-holds-of-a-child';
}

export const removeCircumstance = (
  { data: { changeId: original, whose } }: RemoveCircumstance,
  _: Circumstances,
  facts: Facts<CircumstancesEvent>,
): Draft<CircumstancesEvent> => removal(facts, { original, whose }, { of, as: 'CircumstanceRemoved' }, noSuchChange);
