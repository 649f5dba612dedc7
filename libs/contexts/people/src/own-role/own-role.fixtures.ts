import type { Draft } from '#platform/event-sourcing';
import { factId } from '#platform/testing';
import { bea } from '../staff/staff.fixtures.ts';
import type { OwnRoleEvent } from './own-role.events.ts';

/** Acts of business support, as the table might have them. */
const allowed = (act: string, needs: readonly string[] = []) => ({
  ...{ act, needs },
  words: act.replaceAll('-', ' '),
});
export const ALLOWED = [
  ...[allowed('keep-the-register'), allowed('open-a-child'), allowed('read-attendance')],
  allowed('register-a-child', ['open-a-child', 'read-attendance']),
];

/** Bea proposes, and Cem confirms. */
export const proposed = {
  type: 'OwnRoleProposed',
  data: {
    ...{ code: 'attendance-clerk', cutFrom: 'business-support', acts: ['keep-the-register', 'read-attendance'] },
    ...{ forAReason: false, from: '2026-01-12', proposedById: bea },
  },
} as const satisfies Draft<OwnRoleEvent>;
export const changeProposed = {
  type: 'OwnRoleChangeProposed',
  data: {
    ...{ code: 'attendance-clerk', acts: ['read-attendance'], forAReason: false },
    ...{ from: '2026-02-23', proposedById: bea },
  },
} as const satisfies Draft<OwnRoleEvent>;
export const confirmed = (n: number) =>
  ({
    type: 'OwnRoleConfirmed',
    data: { code: 'attendance-clerk', proposalId: factId(n) },
  }) as const satisfies Draft<OwnRoleEvent>;
export const declined = (n: number, declinedById: string) =>
  ({
    type: 'OwnRoleDeclined',
    data: { code: 'attendance-clerk', proposalId: factId(n), declinedById },
    personal: { because: 'Business support does it' },
  }) as const satisfies Draft<OwnRoleEvent>;
export const ended = (lastDay: '2026-03-27' | '2026-02-13', endedById: string) =>
  ({
    type: 'OwnRoleEnded',
    data: { code: 'attendance-clerk', lastDay, endedById },
    personal: { because: 'The clerks are officers now' },
  }) as const satisfies Draft<OwnRoleEvent>;
