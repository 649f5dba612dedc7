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
export type Policy<Data = unknown> = Readonly<{
  roles: readonly Role[];
  /** Beyond the role: this provider's own answer, this school's own child. */
  where?: (actor: Actor, data: Data) => boolean;
  /** Said to the person when `where` says no. */
  words?: string;
}>;

export const allow = (...roles: readonly [Role, ...Role[]]): Policy => ({ roles });

export const allowWhere = <Data>(
  roles: readonly [Role, ...Role[]],
  where: (actor: Actor, data: Data) => boolean,
  words: string,
): Policy<Data> => ({ roles, where, words });

/** Null when they may; otherwise the words of why not. */
export function whyNot<Data>({ roles, where, words }: Policy<Data>, actor: Actor, data: Data): string | null {
  if (!roles.some((role) => role === actor.role)) return 'Your role does not allow this.';
  if (where && !where(actor, data)) return words ?? 'You may not do this here.';
  return null;
}

export const mayDo = <Data>(policy: Policy<Data>, actor: Actor, data: Data): boolean =>
  whyNot(policy, actor, data) === null;
