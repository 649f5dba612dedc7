import { neneBridge, senOfficer } from './the-people.ts';
import { paperwork } from './paperwork.ts';
import { placedChild } from './placed-child.ts';
import type { Service } from './service.ts';

export type ChildAtPlace = Readonly<{ childId: string; placementId: string; name: string }>;

const FAMILIES = ['Aldous', 'Catchpole', 'Dunmow', 'Ekechi', 'Farthing', 'Gedney', 'Harker', 'Ikram', 'Mabey', 'Oduya'];

/** Children with a placement under way at Nene Bridge since 12 January 2026; the service is then at that afternoon. */
export async function placeOfChildren(service: Service, count: number): Promise<readonly ChildAtPlace[]> {
  await service.at('2026-01-05T10:00:00.000Z');
  const children: ChildAtPlace[] = [];
  for (let n = 0; n < count; n++) {
    const called = { givenNames: `Child ${String(n).padStart(2, '0')}`, familyName: FAMILIES[n % FAMILIES.length]! };
    const { childId, placementId } = await placedChild(service, { ...called, upn: null });
    children.push({ childId, placementId, name: `${called.familyName}, ${called.givenNames}` });
  }
  await service.at('2026-01-12T16:00:00.000Z');
  const terms = { ...paperwork.terms, outcomes: paperwork.outcomes };
  for (const { placementId } of children) {
    const started = await service.as(senOfficer).post(`/placements/${placementId}/start`, terms);
    if (started.status >= 300) throw new Error(started.text);
  }
  await service.drained();
  return children;
}

export const nenePlace = neneBridge.organisation;
