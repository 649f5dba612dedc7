import { RecordMarks } from '#contexts/attendance';
import { FindAccesses } from '#contexts/oversight';
import { RecordReview, type PlacementsFound } from '#contexts/placements';
import type { May } from '#platform/gateway';
import type { Names } from '../words/wording.ts';

export type ActOffered = Readonly<{ text: string; href: string }>;
type MayDo = (act: Readonly<{ name: string; act: string }>, data: object) => Promise<May>;

/** What this person can record of placements under way, and see besides: nothing that would be refused is offered. */
export async function actsOnLine(
  childId: string,
  { placements }: PlacementsFound,
  names: Names,
  mayDo: MayDo,
): Promise<readonly ActOffered[]> {
  const underWay = placements.filter(({ phase }) => phase === 'under-way');
  const acts = underWay.flatMap(({ placementId, providerId }) => {
    const at = underWay.length > 1 ? ` at ${names.provider?.(providerId) ?? 'this placement'}` : '';
    const path = `/line/${childId}/placements/${placementId}`;
    return [
      { act: RecordMarks, text: `Record a week’s marks${at}`, href: `${path}/marks`, placementId },
      { act: RecordReview, text: `Record a review${at}`, href: `${path}/record-review`, placementId },
    ];
  });
  const may = await Promise.all(acts.map(({ act, placementId }) => mayDo(act, { childId, placementId })));
  const offered = acts.flatMap(({ text, href }, n) => (may[n] === 'no' ? [] : { text, href }));
  const mayAudit = (await mayDo(FindAccesses, { childId })) !== 'no';
  return mayAudit ? [...offered, { text: 'Who looked', href: `/line/${childId}/who-looked` }] : offered;
}
