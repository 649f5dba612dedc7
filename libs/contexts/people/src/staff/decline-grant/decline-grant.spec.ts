import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { ada, byAda, byBea, byCem, entered, given as role } from '../staff.fixtures.ts';
import { staffStream } from '../staff.ts';
import { DeclineGrant, declineGrant } from './decline-grant.ts';

const because = 'She has left';
const declining = (by: object = byCem) => asked(DeclineGrant, { staffId: ada, grantId: factId(1), because }, by);
const declined = { type: 'GrantDeclined', data: { grantId: factId(1) }, personal: { because } } as const;

describe('Declining what was given', () => {
  const given = specification(staffStream, declineGrant);

  it('says why', () => given(entered, role).when(declining()).then(declined));

  it.each([
    ['by whom it is for', [entered, role], byAda, 'not-to-yourself'],
    ['by who gave it', [entered, role], byBea, 'not-from-yourself'],
    ['twice', [entered, role, declined], byCem, 'not-waiting'],
  ] as const)('is refused %s', (_, past, by, reason) =>
    given(...past)
      .when(declining(by))
      .refused(reason),
  );
});
