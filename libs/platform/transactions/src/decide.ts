import type { About, AboutKey, AboutOf, Draft, EventType, Facts } from '#platform/event-sourcing';

export type TransactOptions<A extends AboutKey = AboutKey> = Readonly<{
  /**
   * Whom the stream concerns: given, the stream may be empty and this command opens it. A stream that is not empty keeps
   * whom it concerned, and is sealed under that child's key.
   */
  about?: AboutOf<A>;
  /** Whom this command's events concern besides: an award concerns the provider too. */
  alsoAbout?: About;
  /** Waited for once all is decided and sealed, before anything is appended; what it throws lets nothing be appended. */
  beforeAppend?: () => Promise<unknown>;
}>;

/** Pure: run again after a conflict. `facts` finds by its id what a correction or a void is about. */
export type Decide<State, E extends EventType> = (state: State, facts: Facts<E>) => Draft<E> | readonly Draft<E>[];
