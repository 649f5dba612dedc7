import type { Actor } from '#platform/event-sourcing';

/** Who holds a record today, by kind of holder: its services, its teams, its officers; each a list of codes or ids. */
export type Holders = Readonly<Record<string, readonly string[]>>;

/** To which body of the council a team belongs today; null: to none. */
export type BodyOfTeam = (team: string) => string | null;

/** Which records are within reach: every one, or those that a holder of one kind has, if the actor is that holder. */
export type Scope = Readonly<{ name: string }> &
  (
    | Readonly<{ everything: true }>
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
export type Reach =
  Readonly<{ everything: true }> | Readonly<{ everything: false; kind: string; holder: string | null }>;

export const reachOf = (scope: Scope, actor: Actor, bodyOf: BodyOfTeam): Reach =>
  scope.everything ? EVERYTHING : { everything: false, kind: scope.kind, holder: scope.holder(actor, bodyOf) };

export const reaches = (reach: Reach, holders: Holders): boolean =>
  reach.everything || (reach.holder !== null && (holders[reach.kind] ?? []).includes(reach.holder));

/** Whether what is sent is sent in the actor's own name. */
export function speaksForItself(scope: Scope, actor: Actor, data: unknown, bodyOf: BodyOfTeam): boolean {
  if (scope.everything || scope.speaksAs === undefined) return true;
  const named = (data as Readonly<Record<string, unknown>> | null)?.[scope.speaksAs];
  return named === undefined || named === scope.holder(actor, bodyOf);
}

export const EVERYTHING: Reach = { everything: true };
