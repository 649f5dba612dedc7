import type { Actor } from '#platform/event-sourcing';

/** What a role that is cut from another keeps of it. It never has more: what the other has not, this has not. */
export type Cut = Readonly<{
  acts: readonly string[];
  /** Whether it goes beyond its own records for a reason, where the other does. */
  forAReason: boolean;
}>;

const cuts = new WeakMap<Actor, Cut>();

/** Known when they are let in, for as long as the request lives: pages ask it of what they offer. */
export const actsWithin = (actor: Actor, cut: Cut): void => void cuts.set(actor, cut);

/** Undefined of whoever acts by a whole role, and where nobody said what their role keeps: then it keeps nothing. */
export const cutOf = (actor: Actor): Cut | undefined => cuts.get(actor);
