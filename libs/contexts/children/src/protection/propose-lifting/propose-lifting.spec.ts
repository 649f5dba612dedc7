import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { ada, askedBy, because, byCem, byCemForAda, cem, declined, protectedBy } from '../protection.fixtures.ts';
import { protectionStream } from '../protection.ts';
import { ProposeLifting, proposeLifting } from './propose-lifting.ts';

const asking = (by: object = byCem) => asked(ProposeLifting, { childId: 'c1', because }, by);

describe('Asking for an address to be protected no longer', () => {
  const given = specification(protectionStream, proposeLifting);

  it('says who asks, and for whom: neither says the second word', () => {
    given(protectedBy()).when(asking()).then(askedBy(cem));
    given(protectedBy()).when(asking(byCemForAda)).then(askedBy(cem, ada));
  });

  it('can be asked anew once it was declined', () =>
    given(protectedBy(), askedBy(ada), declined(1)).when(asking()).then(askedBy(cem)));

  it.each([
    ['where nothing is protected', [], 'not-protected'],
    ['twice', [protectedBy(), askedBy(ada)], 'asked-already'],
  ] as const)('is refused %s', (_, past, reason) =>
    given(...past)
      .when(asking())
      .refused(reason),
  );
});
