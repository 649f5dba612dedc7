import type { Actor } from '#platform/event-sourcing';
import type { Instant } from '#platform/time';
import type { Reach } from './scope.ts';

/** What comes with every errand. */
export type ErrandEnvelope = Readonly<{
  /** The same person, the same request, the same key: the same errand. */
  id: string;
  actor: Actor;
  correlationId: string;
  reason: string | null;
  reach: Reach;
  receivedAt: Instant;
}>;

/** Asks for something that is recorded in no stream: longer work to be begun, or given up. One class a use case. Static: `act`. */
export abstract class Errand<Data, Outcome> {
  readonly data: Data;
  readonly envelope: ErrandEnvelope;
  /** Carries the type of the outcome; never set. */
  declare readonly outcome?: Outcome;
  constructor(data: Data, envelope: ErrandEnvelope) {
    this.data = data;
    this.envelope = envelope;
  }
}

export type ErrandClass<Data, E extends Errand<Data, unknown>> = (new (data: Data, envelope: ErrandEnvelope) => E) &
  Readonly<{ act: string }>;

export const isErrand = (asked: unknown): boolean => typeof asked === 'function' && asked.prototype instanceof Errand;

/** What comes of an errand. */
export type OutcomeOf<E> = E extends { readonly outcome?: infer Outcome } ? Exclude<Outcome, undefined> : never;
