import { describe, it } from '@jest/globals';
import { asked, factId, specification } from '#platform/testing';
import { ada, askedBy, because, byAda, byBea, declined, lifted, protectedBy } from '../protection.fixtures.ts';
import { protectionStream } from '../protection.ts';
import { DeclineLifting, declineLifting } from './decline-lifting.ts';

const declining = (by: object) => asked(DeclineLifting, { childId: 'c1', askedId: factId(1), because }, by);

describe('Leaving an address protected', () => {
  const given = specification(protectionStream, declineLifting);

  it.each([
    ['a second person', byBea],
    ['who asked', byAda],
  ])('is said by %s', (_, by) => given(protectedBy(), askedBy(ada)).when(declining(by)).then(declined(1)));

  it.each([
    ['where nobody asked', [protectedBy()], 'not-asked'],
    ['once it is lifted', [protectedBy(), askedBy(ada), lifted(1)], 'not-protected'],
  ] as const)('is refused %s', (_, past, reason) =>
    given(...past)
      .when(declining(byBea))
      .refused(reason),
  );
});
