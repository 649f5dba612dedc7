import { expect, it } from '@jest/globals';
import type { Keys } from '#platform/keys';
import type { Transactions } from '#platform/transactions';
import { asked } from '#platform/testing';
import { DestroyPersonalDataHandler } from './destroy-personal-data.handler.ts';
import { DestroyPersonalData } from './destroy-personal-data.ts';

const destroy = asked(DestroyPersonalData, { childId: 'c1', reason: 'right-to-erasure' });
const recorded = { id: 'c1', stream: 'child-c1', revision: 1 };
const transactions = { transact: async () => recorded } as unknown as Transactions;

it('is acknowledged when the keys are ended, and not before', async () => {
  const ended: string[] = [];
  const keys = { endKeysOf: async (child: string) => void ended.push(child) } as unknown as Keys;
  expect(await new DestroyPersonalDataHandler(transactions, keys).execute(destroy)).toBe(recorded);
  expect(ended).toEqual(['c1']);
});

it('is said to be recorded and not done when they cannot be', async () => {
  const full = new Error('the disk is full');
  const keys = { endKeysOf: () => Promise.reject(full) } as unknown as Keys;
  await expect(new DestroyPersonalDataHandler(transactions, keys).execute(destroy)).rejects.toMatchObject({
    name: 'ErasureUnfinished',
    cause: full,
  });
});
