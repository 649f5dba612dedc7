import type { RestartEngine } from '#contract/outages';
import type { Clock } from '#platform/time';
import type { SealedAt } from '#platform/privacy';
import type { AccessEntry, Letter, Operations } from '../index.ts';

/** One store of operations, empty at first. */
export type OperationsUnderTest = Readonly<{
  /** Another server on the same store. */
  open(): Promise<Operations>;
  /** Where its engine can be stopped, killed and frozen. */
  restartEngine?: RestartEngine | undefined;
  remove(): Promise<void>;
}>;

/** Makes an empty store that takes its time from the clock. */
export type ArrangeOperations = (clock: Clock) => Promise<OperationsUnderTest>;

export const aSealedValue = (field: string): SealedAt<string> => ({
  ...{ kid: 'record-amy', alg: 'A256GCM', nonce: 'bm9uY2Vub25jZQ', ciphertext: 'Y2lwaGVydGV4dA' },
  at: { stream: 'child-amy', eventId: '0c5f0ba4-8a4b-5b3f-9d55-6d9f7c1a2b3c', field },
});

export const anAccess = (over: Partial<AccessEntry> = {}): AccessEntry => ({
  at: '2026-02-03T09:30:00.000Z',
  actor: { id: 'officer-1', role: 'officer', team: 'inclusion', organisation: null, onBehalfOf: null },
  children: ['amy'],
  action: 'OpenChildRecord',
  outcome: 'opened',
  reason: null,
  correlationId: 'correlation-1',
  ...over,
});

export const aLetter = (id: string, over: Partial<Letter> = {}): Letter => ({
  id,
  template: 'offer-received',
  about: { referral: 'referral-1' },
  to: aSealedValue('contact.email'),
  queuedAt: '2026-02-03T09:00:00.000Z',
  ...over,
});
