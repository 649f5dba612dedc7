import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { ada, byAda, byBea, byCem, byCemForBea, covers, entered, given as role } from '../staff.fixtures.ts';
import { staffStream } from '../staff.ts';
import { ConfirmGrant, confirmGrant } from './confirm-grant.ts';

const confirming = (by: object = byCem, n = 1) => asked(ConfirmGrant, { staffId: ada, grantId: factId(n) }, by);
const confirmed = { type: 'GrantConfirmed', data: { grantId: factId(1) } } as const;

describe('Confirming what was given', () => {
  const given = specification(staffStream, confirmGrant);

  it.each([
    ['a role', role],
    ['cover', covers],
  ] as const)('lets %s hold', (_, what) => given(entered, what).when(confirming()).then(confirmed));

  it.each([
    ['of nobody on the register', [], byCem, 1, 'not-entered'],
    ['by whom it is for', [entered, role], byAda, 1, 'not-to-yourself'],
    ['by who gave it', [entered, role], byBea, 1, 'not-from-yourself'],
    ['by who acts for whoever gave it', [entered, role], byCemForBea, 1, 'not-from-yourself'],
    ['of what was not given', [entered, role], byCem, 7, 'no-such-grant'],
    ['twice', [entered, role, confirmed], byCem, 1, 'not-waiting'],
  ] as const)('is refused %s', (_, past, by, n, reason) =>
    given(...past)
      .when(confirming(by, n))
      .refused(reason),
  );
});
