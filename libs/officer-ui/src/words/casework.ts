import { SERVICE_OF_OFFICER } from '#pure/children';

export { servicesOfRoles } from '#pure/children';

/** A child is a case of one of these. */
export const CASEWORK: readonly string[] = Object.keys(SERVICE_OF_OFFICER);
