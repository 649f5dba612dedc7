import type { Actor } from '#platform/event-sourcing';
import type { EventShown, FactShown } from './shown-facts.ts';
import type { LineShown } from './shown-line.ts';

/** Ids of whoever recorded something of what is shown, of those for whom they did, of officers whose case the child was, and of those who may open an address. */
export function peopleNamed({
  facts,
  voided,
  changes,
  removed,
}: Pick<LineShown, 'facts' | 'voided' | 'changes' | 'removed'>): readonly string[] {
  const shown = [...facts, ...voided, ...changes.flatMap(({ before, after }) => [before, after])].filter(
    (fact) => fact !== null,
  );
  const told = [
    ...shown.flatMap((fact) => [fact, ...fact.earlier].map(({ statedBy }) => statedBy)),
    ...voided.map(({ voidedBy }) => voidedBy),
    ...changes.flatMap(({ by, through }) => [...by, ...through]),
  ];
  return [
    ...new Set([
      ...told.flatMap(({ by }: EventShown) => idsOf(by)),
      ...removed.flatMap(({ by }) => idsOf(by)),
      ...shown.flatMap((fact) => [...officersOf(fact), ...namedIn(fact)]),
    ]),
  ];
}

export const idsOf = ({ id, onBehalfOf }: Actor): readonly string[] => (onBehalfOf === null ? [id] : [id, onBehalfOf]);

const officersOf = ({ data, earlier }: Pick<FactShown, 'data' | 'earlier'>): readonly string[] =>
  [data, ...earlier.map((before) => before.data)].flatMap(({ officerId }) =>
    typeof officerId === 'string' ? officerId : [],
  );

const namedIn = ({ data }: Pick<FactShown, 'data'>): readonly string[] =>
  [data['byId'], data['openTo']].flat().filter((id) => typeof id === 'string');
