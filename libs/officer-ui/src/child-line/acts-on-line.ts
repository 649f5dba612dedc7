import type { PlacementsFound } from '#contexts/placements';
import type { Names } from '../words/wording.ts';

export type ActOffered = Readonly<{ text: string; href: string }>;

/** What can be recorded of a child's placements that are under way. */
export function actsOnLine(childId: string, { placements }: PlacementsFound, names: Names): readonly ActOffered[] {
  const underWay = placements.filter(({ phase }) => phase === 'under-way');
  return underWay.flatMap(({ placementId, providerId }) => {
    const at = underWay.length > 1 ? ` at ${names.provider?.(providerId) ?? 'this placement'}` : '';
    const path = `/line/${childId}/placements/${placementId}`;
    return [
      { text: `Record a week’s marks${at}`, href: `${path}/marks` },
      { text: `Record a review${at}`, href: `${path}/record-review` },
    ];
  });
}
