import { describe } from '@jest/globals';

/** What befalls an engine: it is stopped, killed, or says nothing for a while; then it is back. */
export const OUTAGES = ['stop', 'kill', 'freeze'] as const;
export type Outage = (typeof OUTAGES)[number];

/** Resolves when the engine is back, on the address that it had. */
export type RestartEngine = (how: Outage) => Promise<void>;

/** Whether the engine of a store can be restarted: `not-here` where it has one, and nobody said how. */
export type Outages = 'none' | 'tried' | 'not-here';

/** The cases of a contract that restart an engine; where it cannot be, they are counted as skipped. */
export function outagesOf(outages: Outages, cases: () => void): void {
  if (outages === 'tried') cases();
  if (outages === 'not-here') describe.skip('where its engine can be restarted', cases);
}
