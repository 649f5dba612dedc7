import { expect, it } from '@jest/globals';
import { Catalogue, positionOf, type PersistedEvent } from '#platform/event-sourcing';
import type { Sealer } from '#platform/privacy';
import { PinoLog } from '#platform/telemetry';
import { childEvents } from '../child/child.events.ts';
import { ChildIndex } from './child-index.ts';
import { EventIndexer } from './event-indexer.service.ts';

const sealed = { kid: 'k', alg: 'A256GCM', nonce: '', ciphertext: '' };
const registeredAs = (stream: string, data: object): PersistedEvent => ({
  ...{ stream, revision: 0, position: positionOf('00000000-0000-4000-8000-000000000000', 1) },
  ...{ id: stream, type: 'ChildRegistered', data: JSON.stringify(data) },
  metadata: JSON.stringify({
    ...{ schemaVersion: 4, effectiveOn: '2026-01-12', recordedAt: '2026-01-12T12:00:00.000Z' },
    about: { childId: stream.slice(6) },
    sealed: { familyName: sealed, givenNames: sealed, dateOfBirth: sealed },
  }),
});

it('parks the child of an event that it cannot read, and takes in the events behind it', async () => {
  const sealer = { open: async () => ['Ama', 'Example', '2011-05-04'] } as unknown as Sealer;
  const index = new ChildIndex();
  const indexer = new EventIndexer(new Catalogue(childEvents), sealer, new PinoLog('silent'));
  await indexer.apply(index, [
    registeredAs('child-c1', { roll: { is: 'school', schoolUrn: 'not a number' } }),
    registeredAs('child-c2', { roll: { is: 'school', schoolUrn: 110001 }, owningService: 'sen' }),
  ]);
  expect([index.parked, index.size, index.holderOf('x')]).toEqual([['c1'], 1, null]);
});
