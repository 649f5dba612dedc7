import type { INestApplicationContext } from '@nestjs/common';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { HeldLeases } from '#platform/operations';
import type { Stores } from './open-stores.ts';
import { RunningDueList } from './running-due-list.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('stops at once where another server keeps the list', async () => {
  const asked = Promise.withResolvers<null>();
  const leases = { tryHold: () => asked.promise } as unknown as HeldLeases;
  const list = new RunningDueList({ get: () => ({}) } as unknown as INestApplicationContext, {} as Stores, leases);
  asked.resolve(null);
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  await expect(list.stop()).resolves.toBeUndefined();
});
