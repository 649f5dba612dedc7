const SERVICE_OF: Readonly<Record<string, string>> = { 'sen-officer': 'sen', 'exclusions-officer': 'exclusions' };

/** A child is a case of one of these. */
export const CASEWORK: readonly string[] = Object.keys(SERVICE_OF);

/** Of which services whoever has these roles opens the records without a reason. */
export const servicesOfRoles = (roles: readonly string[]): readonly string[] =>
  roles.flatMap((role) => SERVICE_OF[role] ?? []);
