import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import {
  ada,
  byAda,
  byBea,
  byCem,
  byCemForBea,
  destroyed,
  destructionProposed,
  entered,
  given as role,
} from '../staff.fixtures.ts';
import { staffStream } from '../staff.ts';
import { DestroyDetails, destroyDetails } from './destroy-details.ts';

const destroying = (by: object = byCem, on = '2026-03-28') =>
  asked(DestroyDetails, { staffId: ada }, { receivedAt: `${on}T09:00:00.000Z`, ...by } as object);

describe('Destroying who somebody was', () => {
  const given = specification(staffStream, destroyDetails);

  it('is recorded with its ground', () => given(entered, destructionProposed).when(destroying()).then(destroyed));

  it.each([
    ['of nobody on the register', [], byCem, '2026-03-28', 'not-entered'],
    ['that nobody asked for', [entered], byCem, '2026-03-28', 'none-proposed'],
    ['by who asked', [entered, destructionProposed], byBea, '2026-03-28', 'proposed-by-you'],
    ['by who acts for whoever asked', [entered, destructionProposed], byCemForBea, '2026-03-28', 'proposed-by-you'],
    ['by whom it is of', [entered, destructionProposed], byAda, '2026-03-28', 'not-ones-own-details'],
    ['when they were given something since', [entered, destructionProposed, role], byCem, '2026-03-27', 'still-given'],
    ['twice', [entered, destructionProposed, destroyed], byCem, '2026-03-28', 'details-destroyed'],
  ] as const)('is refused %s', (_, past, by, on, reason) =>
    given(...past)
      .when(destroying(by, on))
      .refused(reason),
  );
});
