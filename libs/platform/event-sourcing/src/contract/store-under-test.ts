import type { RestartEngine } from '#contract/outages';
import type { EventStore } from '../port/event-store.ts';

/** How another process opens the same storage: `(await import(module))[exported].open(location, options)`. */
export type Opener = Readonly<{ module: string; exported: string; location: string; options?: object }>;

/** What an adapter gives to its contract suite, anew for every test; the storage may hold events of other tests. */
export type StoreUnderTest = Readonly<{
  store: EventStore;
  /** Events that open readers of `store` have fetched and their consumers have not yet taken. */
  held: () => number;
  /** A second adapter on the same storage, as a second server has it; also what a restart sees. */
  another: () => Promise<EventStore>;
  elsewhere: Opener;
  /** Of a store that is an engine of its own, where one can be stopped, killed and frozen. */
  restartEngine?: RestartEngine;
  /** Closes every adapter handed out and gives back what they stood on. */
  dispose: () => Promise<void>;
}>;

export type OpenStore = () => Promise<StoreUnderTest>;
