import { FindChild } from '#contexts/children';
import { FindPlacements } from '#contexts/placements';
import type { FormRecord, Visit } from '../forms/form-declaration.ts';
import { onLine } from '../forms/form-records.ts';
import { askedAbout, calledName } from '../words/children-words.ts';

async function see({ ids, ask, names }: Visit) {
  const { childId } = ids as { childId: string };
  const { identity } = await ask(FindChild, { childId });
  const { items } = await ask(FindPlacements, { childId });
  return {
    childId,
    name: calledName(identity) ?? 'A child whose personal data was destroyed',
    who: askedAbout(identity),
    places: names.providers ?? [],
    // None of them is the one that is taken over: what changed of any is to be looked at.
    revision: items.map(({ placementId, revision }) => `${placementId} ${revision}`).join(', ') || 'none',
  };
}

/** A child with its placements, for a form that adds one. */
export const placementsOfChild: FormRecord<Awaited<ReturnType<typeof see>>> = onLine({
  ...{ shows: [FindChild, FindPlacements], see },
  concerns:
    () =>
    ({ recordedIn: { record } }) =>
      record === 'placement',
});
