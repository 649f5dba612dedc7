import { heldOn, refusals, type Periods } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { CouncilOfficers } from '../asks/council-officers.ts';
import type { OwningService } from './child.events.ts';

/** Who has children: an officer of a service those whose records it holds. What stands here for no role, nobody of that role has. */
export const SERVICE_OF_OFFICER: Readonly<Record<string, OwningService>> = {
  'sen-officer': 'sen',
  'exclusions-officer': 'exclusions',
};

/** Of which services whoever works as that opens the records as an officer who has children. */
export const servicesOfRoles = (roles: readonly string[]): readonly OwningService[] =>
  roles.flatMap((role) => SERVICE_OF_OFFICER[role] ?? []);

const refusal = refusals({
  'officer-of-another-service':
    'This officer does not work for the service that has the record on that day, and could not open it. Choose an officer of that service, or nobody for now: the child then waits for an officer on its list of work.',
  'no-officer-of-children':
    'Whoever this is has no children of their own on that day: only an officer of the service that has the record does. Choose one, or nobody for now.',
});

export type Allocation = Readonly<{ officerId: string | null; from: CivilDate }>;

/** What somebody works as where it is decided: who is to have a child today, or has it from a day to come. */
export type WorksAs = readonly string[] | null;

/** The day on which somebody who is to have a child must be able to open its record. */
const readOn = (from: CivilDate, today: CivilDate): CivilDate => (from > today ? from : today);

/** Asked before it is decided. */
export const askWorksAs = (
  officers: CouncilOfficers,
  { officerId, from }: Allocation,
  today: CivilDate,
): Promise<WorksAs> => (officerId === null ? Promise.resolve(null) : officers.rolesOf(officerId, readOn(from, today)));

/**
 * A child whose officer may not open the record is in nobody’s list, and nobody sees that it is. Who had it in days that are
 * over is told as it was; of whom nobody knows what they are it is not said that they are not.
 * @param until when another has it, where that is known
 * @throws Refusal
 */
export function refuseOtherOfficer(
  { officerId, from, until }: Allocation & Readonly<{ until: CivilDate | null }>,
  services: Periods<OwningService>,
  { worksAs, today }: Readonly<{ worksAs: WorksAs; today: CivilDate }>,
): void {
  if (officerId === null || worksAs === null || (until !== null && until <= today)) return;
  const theirs = servicesOfRoles(worksAs);
  if (theirs.length === 0) throw refusal('no-officer-of-children', 'officerId');
  const holds = heldOn(services, readOn(from, today));
  if (holds !== undefined && !theirs.includes(holds)) throw refusal('officer-of-another-service', 'officerId');
}
