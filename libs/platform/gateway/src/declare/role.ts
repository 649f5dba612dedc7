import type { Actor } from '#platform/event-sourcing';

/** What a person does here; a process acts as itself, `process:<its name>`. */
export type Role =
  | 'sen-officer'
  | 'exclusions-officer'
  | 'commissioning-officer'
  | 'school'
  | 'provider'
  | 'parent'
  | 'auditor'
  | 'senior-leader'
  | 'administrator'
  | `process:${string}`;

export const isProcess = ({ role }: Actor): boolean => role.startsWith('process:');
