import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import {
  ada,
  byAda,
  byBea,
  covers,
  destroyed,
  destructionProposed,
  destructionDeclined,
  entered,
  given as role,
} from '../staff.fixtures.ts';
import { staffStream } from '../staff.ts';
import { ProposeToDestroyDetails, proposeToDestroyDetails } from './propose-to-destroy-details.ts';

const asking = (by: object = byBea, on = '2026-03-28') =>
  asked(ProposeToDestroyDetails, { staffId: ada, ground: 'retention-ended' }, {
    receivedAt: `${on}T09:00:00.000Z`,
    ...by,
  } as object);
const declined = { type: 'GrantDeclined', data: { grantId: factId(1) }, personal: { because: 'Left' } } as const;

describe('Asking that who somebody was be destroyed', () => {
  const given = specification(staffStream, proposeToDestroyDetails);

  it('says who asked, and why', () => given(entered).when(asking()).then(destructionProposed));

  it('is of somebody to whom nothing is given any more', () => {
    given(entered, role).when(asking()).then(destructionProposed);
    given(entered, role, declined).when(asking(byBea, '2026-01-12')).then(destructionProposed);
  });

  it('may be asked again once it was declined', () =>
    given(entered, destructionProposed, destructionDeclined).when(asking()).then(destructionProposed));

  it.each([
    ['of nobody on the register', [], byBea, '2026-03-28', 'not-entered'],
    ['by whom it is of', [entered], byAda, '2026-03-28', 'not-ones-own-details'],
    ['on the last day of what was given', [entered, role], byBea, '2026-03-27', 'still-given'],
    ['while something waits', [entered, covers], byBea, '2026-01-23', 'still-given'],
    [
      'while a role has no last day',
      [entered, { ...role, data: { ...role.data, lastDay: null } }],
      byBea,
      '2030-01-01',
      'still-given',
    ],
    ['twice', [entered, destructionProposed], byBea, '2026-03-28', 'proposed-already'],
    ['once it is done', [entered, destroyed], byBea, '2026-03-28', 'details-destroyed'],
  ] as const)('is refused %s', (_, past, by, on, reason) =>
    given(...past)
      .when(asking(by, on))
      .refused(reason),
  );
});
