import { EverGiven } from '#contexts/people';
import { SERVICE_OF_OFFICER, servicesOfRoles, type OwningService } from '#pure/children';
import type { ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';

/** Whoever had children once and is no officer of a service any more; `until`: their last day as one, where it is known. */
export type OfficerGone = Readonly<{ staffId: string; services: readonly OwningService[]; until: CivilDate | null }>;

const OFFICERS = Object.keys(SERVICE_OF_OFFICER);

/** `services`: those whose children they could have once, and cannot any more. Whoever still works for all of them is not told of. */
export async function officersGone(
  readModels: Pick<ReadModels, 'find' | 'get' | 'getMany'>,
  today: CivilDate,
): Promise<readonly OfficerGone[]> {
  const once = await new EverGiven(readModels).of(OFFICERS, today);
  return once
    .map(({ staffId, given, worksAs, until }) => {
      const theirs = servicesOfRoles(worksAs);
      return { staffId, until, services: servicesOfRoles(given).filter((service) => !theirs.includes(service)) };
    })
    .filter(({ services }) => services.length > 0);
}
