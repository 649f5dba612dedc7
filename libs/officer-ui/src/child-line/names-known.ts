import type { Names } from '../words/wording.ts';

/** Names of providers and agreements, from whoever holds them. */
export class NamesKnown {
  constructor(readonly names: Names) {}
}
