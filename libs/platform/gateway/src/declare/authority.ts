import type { Role } from './role.ts';
import type { Actor } from '#platform/event-sourcing';
import { reachOf, type BodyOfTeam, type Reach, type Scope } from './scope.ts';

/** How far a role may go with an act: so far without a word, and so far when it says why. */
export type Grant = Readonly<{ within: Scope; withReason: Scope | null }>;

/** Something that people do with records, in their words, and who may. Many commands and queries may be one act. */
export type Act = Readonly<{ words: string; grants: Readonly<Partial<Record<Role, Grant>>> }>;

/** Act × role × scope: the one table of a service. What does not stand in it nobody may. */
export type ActTable = Readonly<Record<string, Act>>;

export const within = (scope: Scope, withReason: Scope | null = null): Grant => ({ within: scope, withReason });

/** A command or query, as the table knows it: it names its act, and nothing more. */
export type Asked = Readonly<{ name: string; act?: string }>;

/** The table at work. */
export class Authority {
  readonly table: ActTable;
  /** Fields of what is sent that name a record, such as `childId`. */
  readonly namesRecords: readonly string[];

  readonly bodyOf: BodyOfTeam;

  /** @param bodyOf left out, each team is a body of its own */
  constructor(table: ActTable, namesRecords: readonly string[], bodyOf: BodyOfTeam = (team) => team) {
    this.table = table;
    this.namesRecords = namesRecords;
    this.bodyOf = bodyOf;
  }

  /** How far somebody reaches who gives no reason; null: their role may not at all. */
  reachesWithout(asked: Asked, actor: Actor): Reach | null {
    const grant = this.grantTo(actor.role, asked);
    return grant && reachOf(grant.within, actor, this.bodyOf);
  }

  knows({ act }: Asked): boolean {
    return act !== undefined && Object.hasOwn(this.table, act);
  }

  /** Null: nobody of this role may. */
  grantTo(role: string, asked: Asked): Grant | null {
    return this.knows(asked) ? (this.table[asked.act!]!.grants[role as Role] ?? null) : null;
  }
}
