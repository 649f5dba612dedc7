import { EverGiven } from '#contexts/people';
import { SERVICE_OF_OFFICER, servicesOfRoles, type OwningService } from '#pure/children';
import type { ReadModels } from '#platform/read-models';
import type { CivilDate } from '#platform/time';

/** Whoever had children once and is no officer of a service any more: of which, and their last day as one of it, where it is known. */
export type OfficerGone = Readonly<{
  staffId: string;
  from: readonly Readonly<{ service: OwningService; until: CivilDate | null }>[];
  /** Of which services they are an officer still. */
  still: readonly OwningService[];
}>;

const OFFICERS = Object.keys(SERVICE_OF_OFFICER);

/** Of those alone whose children they could have once, and cannot any more: whoever still works for all of them is not told of. */
export async function officersGone(
  readModels: Pick<ReadModels, 'find' | 'get' | 'getMany'>,
  today: CivilDate,
): Promise<readonly OfficerGone[]> {
  const once = await new EverGiven(readModels).of(OFFICERS, today);
  return once
    .map(({ staffId, given, worksAs }) => {
      const still = servicesOfRoles(worksAs);
      const from = given.flatMap(({ role, until }) =>
        servicesOfRoles([role]).flatMap((service) => (still.includes(service) ? [] : { service, until })),
      );
      return { staffId, from, still };
    })
    .filter(({ from }) => from.length > 0);
}
