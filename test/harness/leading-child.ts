import { londonDate } from '#platform/time';
import { alikeChild } from './alike-child.ts';
import type { Service } from './service.ts';
import { senOfficer } from './the-people.ts';

/** Another record of a child, which is closed because the child goes on under the first. */
export async function leadingChild(
  service: Service,
  childId: string,
  by = senOfficer,
  change: object = {},
): Promise<string> {
  const id = await alikeChild(service, childId, by, change);
  const closing = { because: 'under-another-record', on: londonDate(service.clock.now()) };
  await service
    .as(by)
    .post(`/children/${id}/closings`, closing)
    .then(({ written }) => written);
  await service.drained();
  return id;
}
