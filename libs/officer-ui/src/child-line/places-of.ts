import type { PlacementsFound } from '#contexts/placements';
import type { Places } from './line-types.ts';

/** Where each placement is: its facts on the line do not say so themselves. */
export const placesOf = ({ items: placements }: PlacementsFound): Places =>
  new Map(
    placements.flatMap(({ placementId, providerId, entries }) => [
      [placementId, providerId] as const,
      ...entries.map(({ id }) => [id, providerId] as const),
    ]),
  );
