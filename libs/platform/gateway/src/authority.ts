import type { Actor } from '#platform/event-sourcing';
import { cutOf, type Cut } from './cut.ts';
import { isHidden, type Narrowing } from './narrowing.ts';

/** What a person does here; a process acts as itself, `process:<its name>`. */
export type Role =
  | 'sen-officer'
  | 'exclusions-officer'
  | 'commissioning-officer'
  | 'placements-broker'
  | 'team-manager'
  | 'ap-lead'
  | 'virtual-school-head'
  | 'social-worker'
  | 'safeguarding-lead'
  | 'finance-officer'
  | 'business-support'
  | 'school'
  | 'provider'
  | 'parent'
  | 'auditor'
  | 'senior-leader'
  | 'governor'
  | 'administrator'
  | 'data-protection-officer'
  | `process:${string}`;

export type PersonsRole = Exclude<Role, `process:${string}`>;

export const isProcess = ({ role }: Actor): boolean => role.startsWith('process:');

/** Who holds a record today, by kind of holder: its services, its teams, its officers; each a list of codes or ids. */
export type Holders = Readonly<Record<string, readonly string[]>>;

/** To which body of the council a team belongs today; null: to none. */
export type BodyOfTeam = (team: string) => string | null;

/** Which records are within reach: every one, or those that a holder of one kind has, if the actor is that holder. */
export type Scope = Readonly<{ name: string }> &
  (
    | Readonly<{
        everything: true;
        /** No further than the terms of an audit go that somebody was given: what lies outside of them they do not read. */
        byTerms?: true;
        words?: string;
      }>
    | Readonly<{
        everything: false;
        kind: string;
        holder: (actor: Actor, bodyOf: BodyOfTeam) => string | null;
        /** A field of what is sent that, where it is given, must name the actor's own holder. */
        speaksAs?: string;
        /** Said to whom it keeps out. */
        words: string;
      }>
  );

/** A scope as a list can ask a store for it: a holder of null has nothing. */
export type Reach = Narrowing &
  (Readonly<{ everything: true }> | Readonly<{ everything: false; kind: string; holder: string | null }>);

export const reachOf = (scope: Scope, actor: Actor, bodyOf: BodyOfTeam, narrowing: Narrowing = {}): Reach =>
  scope.everything
    ? { ...EVERYTHING, ...barsIn(narrowing), ...(scope.byTerms && { terms: narrowing.terms ?? [] }) }
    : { everything: false, kind: scope.kind, holder: scope.holder(actor, bodyOf), ...barsIn(narrowing) };

const barsIn = ({ barredFrom }: Narrowing): Narrowing => (barredFrom ? { barredFrom } : {});

/** @param child whose record it is, or about whom it is kept */
export const reaches = (reach: Reach, child: string, holders: Holders): boolean =>
  !isHidden(reach, child) &&
  (reach.everything || (reach.holder !== null && (holders[reach.kind] ?? []).includes(reach.holder)));

/** Whether what is sent is sent in the actor's own name. */
export function speaksForItself(scope: Scope, actor: Actor, data: unknown, bodyOf: BodyOfTeam): boolean {
  if (scope.everything || scope.speaksAs === undefined) return true;
  const named = (data as Readonly<Record<string, unknown>> | null)?.[scope.speaksAs];
  return named === undefined || named === scope.holder(actor, bodyOf);
}

export const EVERYTHING: Reach = { everything: true };

/** How far a role may go with an act: so far without a word, and so far when it says why. */
export type Grant = Readonly<{ within: Scope; withReason: Scope | null }>;

/** Something that people do with records, in their words, and who may. Many commands and queries may be one act. */
export type Act = Readonly<{
  words: string;
  grants: Readonly<Partial<Record<Role, Grant>>>;
  /** Of records that are sealed, too, which no other act reaches. */
  reachesSealed?: true;
  /** Of records that lead to another, too, in which nothing else is done any more. */
  reachesMerged?: true;
}>;

/** Act × role × scope: the one table of a service. What does not stand in it nobody may. */
export type ActTable = Readonly<Record<string, Act>>;

export const within = (scope: Scope, withReason: Scope | null = null): Grant => ({ within: scope, withReason });

/** A command or query, as the table knows it: it names its act, and nothing more. */
export type Asked = Readonly<{ name: string; act?: string }>;

/** Whether a kind of reason is one of those for which records may be opened today. */
export type TakesReason = (kind: string) => boolean;

/** The table at work. */
export class Authority {
  readonly table: ActTable;
  /** Fields of what is sent that name a record, such as `childId`. */
  readonly namesRecords: readonly string[];

  readonly bodyOf: BodyOfTeam;
  readonly #takes: TakesReason | null;

  /**
   * @param bodyOf left out, each team is a body of its own
   * @param takes left out, a reason is of no kind
   */
  constructor(
    table: ActTable,
    namesRecords: readonly string[],
    bodyOf: BodyOfTeam = (team) => team,
    takes: TakesReason | null = null,
  ) {
    this.table = table;
    this.namesRecords = namesRecords;
    this.bodyOf = bodyOf;
    this.#takes = takes;
  }

  /** Whether a record beyond one's own may be opened for a reason of this kind. */
  takesReason(kind: string | undefined): boolean {
    return this.#takes === null || (kind !== undefined && this.#takes(kind));
  }

  /** How far somebody reaches who gives no reason; null: their role may not at all. */
  reachesWithout(asked: Asked, actor: Actor): Reach | null {
    const grant = this.grantTo(actor, asked);
    return grant && reachOf(grant.within, actor, this.bodyOf);
  }

  knows({ act }: Asked): boolean {
    return act !== undefined && Object.hasOwn(this.table, act);
  }

  reachesSealed({ act }: Asked): boolean {
    return act !== undefined && this.table[act]?.reachesSealed === true;
  }

  reachesMerged({ act }: Asked): boolean {
    return act !== undefined && this.table[act]?.reachesMerged === true;
  }

  /**
   * Null: nobody of this role may. A role that is cut from another goes no further than that one, and nowhere where
   * nobody knows what it keeps.
   * @param cut as it was known when they were let in, unless it is asked anew
   */
  grantTo(actor: Actor, asked: Asked, cut: Cut | undefined = cutOf(actor)): Grant | null {
    const grant = this.knows(asked) ? (this.table[asked.act!]!.grants[actor.role as Role] ?? null) : null;
    if (grant === null || actor.ownRole === undefined) return grant;
    if (!cut?.acts.includes(asked.act!)) return null;
    if (cut.forAReason || grant.withReason === null) return grant;
    // Of a role that has no records of its own nothing is left then.
    return isOfNobody(grant.within, actor, this.bodyOf) ? null : { ...grant, withReason: null };
  }
}

const isOfNobody = (scope: Scope, actor: Actor, bodyOf: BodyOfTeam): boolean =>
  !scope.everything && scope.holder(actor, bodyOf) === null;

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const SPOKEN = /[\p{L}\p{N}]/gu;

/** A reason as it was given; null where it says nothing: blank, invisible, a single sign. */
export function reasonIn(given: string | null | undefined): string | null {
  const visible = (given ?? '').replace(INVISIBLE, '').trim();
  return (visible.match(SPOKEN) ?? []).length < 2 ? null : visible;
}

/** Who asks may not. The words are for them. */
export class NotAllowed extends Error {
  /** The command or query, by its class's name. */
  readonly action: string;

  constructor(action: string, words: string) {
    super(words);
    this.name = 'NotAllowed';
    this.action = action;
  }
}

/** The record lies outside one's service, or leaves it: it may be opened once the sender says why. */
export class ReasonRequired extends Error {
  readonly action: string;

  constructor(
    action: string,
    words = 'This record is outside your service. Say why you need to open it: of which kind the reason is, and in a sentence.',
  ) {
    super(words);
    this.name = 'ReasonRequired';
    this.action = action;
  }
}

/** What was asked for is not there, or not for this actor to know of. The words are for them. */
export class NotFound extends Error {
  constructor(words: string) {
    super(words);
    this.name = 'NotFound';
  }
}
