import type { LineFacts } from '#pure/oversight';
import type { ChildLineFound } from '#contexts/oversight';
import type { Names } from '../words/wording.ts';
import type { PlacementsFound } from '#contexts/placements';

/** Parts of the answer, with their personal parts opened. */
export type Fact = ChildLineFound['facts'][number];
export type Statement = Fact['earlier'][number];
export type Voided = ChildLineFound['voided'][number];
export type Change = ChildLineFound['changes'][number];
export type LineEvent = Fact['statedBy'];
export type Mark = Fact & Readonly<{ data: LineFacts['SessionMarked']['data'] }>;

/** Of what is told of a line: whether it is a matter of the page that asks. */
export type Concerns = (fact: Pick<Fact, 'original' | 'recordedIn' | 'type' | 'data'>) => boolean;

/** Whether this person may put entries of each record right, of a child’s own what is of its whereabouts and closing, and open a referral on its own page. */
export type MayOnEntries = Readonly<Record<Fact['recordedIn']['record'] | 'closing' | 'ownPage', boolean>> &
  Readonly<{ ofPlacements: ReadonlyMap<string, PlacementEntry> }>;

/** What stands of a placement, and whether it can be said anew or taken back. */
type PlacementEntry = PlacementsFound['items'][number]['entries'][number];
export const entriesOf = ({ items: placements }: PlacementsFound): MayOnEntries['ofPlacements'] =>
  new Map(placements.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry] as const)));

/** What every part of the page needs to word a fact. */
export type Reading = Readonly<{
  childId: string;
  found: ChildLineFound;
  names: Names;
  places: Places;
  may: MayOnEntries;
}>;

/** The provider of a placement, by the placement's id or by that of any of its entries. */
export type Places = ReadonlyMap<string, string>;

/** Where each placement is: its facts on the line do not say so themselves. */
export const placesOf = ({ items: placements }: PlacementsFound): Places =>
  new Map(
    placements.flatMap(({ placementId, providerId, entries }) => [
      [placementId, providerId] as const,
      ...entries.map(({ id }) => [id, providerId] as const),
    ]),
  );
