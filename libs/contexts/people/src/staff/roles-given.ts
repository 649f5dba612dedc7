/** What a person may be here. The table of authority says what each may do. */
export const rolesGiven = [
  ...(['sen-officer', 'exclusions-officer', 'commissioning-officer', 'placements-broker', 'team-manager'] as const),
  ...(['ap-lead', 'virtual-school-head', 'social-worker', 'safeguarding-lead', 'finance-officer'] as const),
  ...(['business-support', 'school', 'provider', 'auditor', 'senior-leader', 'governor', 'administrator'] as const),
  'data-protection-officer',
] as const;
export type RoleGivenAs = (typeof rolesGiven)[number];

/** Their records are those of their team’s service. */
export const OF_A_TEAM: readonly RoleGivenAs[] = [
  ...(['sen-officer', 'exclusions-officer', 'team-manager', 'business-support'] as const),
];

/** Theirs are those of one school or provider. */
export const OF_AN_ORGANISATION: readonly RoleGivenAs[] = ['school', 'provider', 'governor'];

/** What all others are of. */
export const COUNCIL = 'council';
