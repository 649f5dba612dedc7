import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { closed, registered, reopened } from '../child.fixtures.ts';
import { childStream } from '../child.ts';
import { ReopenRecord, reopenRecord } from './reopen-record.ts';

const { because } = reopened.personal;
const reopening = asked(ReopenRecord, { childId: 'c1', because });

describe('Reopening a record', () => {
  const given = specification(childStream, reopenRecord);

  it('says why', () => given(registered, closed()).when(reopening).then(reopened));

  it.each([
    ['not-closed', 'of one that is open', [registered]],
    ['not-closed', 'of one that was reopened', [registered, closed(), reopened]],
    ['not-closed', 'of nobody', []],
    ['closed-by-a-death', 'of a child who died', [registered, closed('died')]],
  ] as const)('is refused: %s, %s', (reason, _, past) =>
    given(...past)
      .when(reopening)
      .refused(reason),
  );
});
