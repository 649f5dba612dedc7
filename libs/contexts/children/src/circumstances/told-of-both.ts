import { correction, derivedId, voiding, type Draft, type Facts } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { CircumstancesEvent } from './circumstances.events.ts';
import { noSuchChange } from './dated-part.ts';
import type { SiblingHeld, SiblingTold } from './sibling-told.ts';

/** What is said of two children, from whichever of them it is read. */
export type OfBoth = Readonly<{ from: CivilDate; told: Pick<SiblingTold, 'kind' | 'linked'> }>;

/** What the other record says is put right by what was said on this one, and by nobody’s words about it. */
const REASON = 'As it was told on the record of the sibling';

export const saidAs = ({ from, told: { kind, linked } }: OfBoth): string => `${from} ${kind} ${linked}`;

type Asked = Readonly<{
  /** Of whom the other record says so. */
  childId: string;
  /** What the other record says of the two now. */
  held: readonly SiblingHeld[];
  /** What it is to say. */
  after: readonly OfBoth[];
  /** What it says no longer is taken out, and not struck through. */
  isRemoved: boolean;
  commandId: string;
}>;

/** What makes the record of a sibling say what the child’s own says: told, told better, taken back or taken out. */
export function toldOfBoth(
  { childId, held, after, isRemoved, commandId }: Asked,
  facts: Facts<CircumstancesEvent>,
): readonly Draft<CircumstancesEvent>[] {
  const { left: missing, without: surplus } = unmatched(after, held);
  const subjectId = held[0]?.subjectId ?? derivedId(commandId, 'sibling');
  const siblingOf = ({ told: { kind, linked } }: OfBoth) => ({ siblingId: childId, kind, linked });
  return [
    ...surplus.map(({ changeId: original, subjectId: of }, n) => {
      const better = missing[n];
      if (better)
        return correction(
          ...([facts, { original, reason: REASON }, 'SiblingChangedCorrected'] as const),
          { now: { subjectId: of, from: better.from }, parts: { sibling: siblingOf(better) } } as never,
          noSuchChange,
        );
      return isRemoved
        ? ({ type: 'CircumstanceRemoved', data: { original, whose: 'another-child' } } as Draft<CircumstancesEvent>)
        : voiding(facts, { original, reason: REASON }, ['SiblingChangedVoided'], noSuchChange);
    }),
    ...missing.slice(surplus.length).map(
      (each) =>
        ({
          type: 'SiblingChanged',
          data: { subjectId, from: each.from },
          personal: { sibling: siblingOf(each) },
        }) as Draft<CircumstancesEvent>,
    ),
  ];
}

/** Each side without what both say. */
function unmatched(after: readonly OfBoth[], held: readonly SiblingHeld[]) {
  const without = [...held];
  const left = after.filter((each) => {
    const at = without.findIndex((other) => saidAs(other) === saidAs(each));
    if (at !== -1) without.splice(at, 1);
    return at === -1;
  });
  return { left, without };
}
