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

/** Who may. Stands beside the command or query as its static `policy`; without one nobody may. */
export type Policy<Data = never> = Readonly<{
  roles: readonly Role[];
  /** Beyond the role: this provider's own answer, this school's own child. */
  where?: (actor: Actor, data: Data) => boolean;
  /** Said to the person when `where` says no. */
  words?: string;
}>;

export const allow = <Data = never>(...roles: readonly [Role, ...Role[]]): Policy<Data> => ({ roles });

export const allowWhere = <Data>(
  roles: readonly [Role, ...Role[]],
  where: (actor: Actor, data: Data) => boolean,
  words: string,
): Policy<Data> => ({ roles, where, words });

export const mayDo = <Data>({ roles, where }: Policy<Data>, actor: Actor, data: Data): boolean =>
  roles.some((role) => role === actor.role) && (where?.(actor, data) ?? true);
