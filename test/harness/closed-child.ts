import type { DevelopmentPerson } from '#platform/identity';
import { paperwork } from './paperwork.ts';
import type { Service } from './service.ts';

/** A child of whom nothing runs, as somebody who may put it on record, closes its record as back in school. */
export async function closedChild(
  service: Service,
  by: DevelopmentPerson,
  over: Readonly<{
    owningService: string;
    schoolUrn: number;
    givenNames?: string;
    familyName?: string;
    dateOfBirth?: string;
  }>,
): Promise<string> {
  const done = async (path: string, body: object) => (await service.as(by).post(path, body)).written;
  const child = { ...paperwork.child, upn: null, givenNames: 'Wren', familyName: 'Castellan', ...over };
  const { id } = await done('/children', child);
  await done(`/children/${id}/closings`, { because: 'back-in-school', on: '2026-01-12' });
  await service.drained();
  return id;
}
