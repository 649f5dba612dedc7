import { expect, it } from '@jest/globals';
import { coverKey, roleKey } from '../staff/staff.ts';
import { ada, bea, cem } from '../staff/staff.fixtures.ts';
import type { OwnRole } from './own-role.ts';
import { holdsRole } from './who-holds.service.ts';

const role = { phase: 'defined', code: 'attendance-clerk' } as OwnRole;
const grant = (what: string, standing = 'confirmed') => ({ what, standing });
const clerk = roleKey('attendance-clerk', 'sen', 'council');
const given: Readonly<Record<string, readonly object[]>> = {
  [ada]: [grant(clerk)],
  [bea]: [grant(coverKey(ada), 'waits'), grant(roleKey('administrator', null, 'council'))],
  [cem]: [grant(coverKey(ada), 'declined'), grant(clerk, 'declined')],
};
const transactions = {
  state: (_: unknown, id: string) => Promise.resolve({ phase: 'entered', grants: given[id] ?? [] }),
};

it.each([
  ['is whoever was given it', { id: ada, onBehalfOf: null }, true],
  ['is whoever acts for them', { id: cem, onBehalfOf: ada }, true],
  ['is whoever may act for them, and does not at the moment', { id: bea, onBehalfOf: null }, true],
  ['is nobody to whom it, or cover for them, was declined', { id: cem, onBehalfOf: null }, false],
] as const)('Who holds a role %s', async (_, by, holds) =>
  expect(await holdsRole(transactions as never, role, by)).toBe(holds),
);
