import { describe, expect, it } from '@jest/globals';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import {
  ada,
  askedBy,
  bea,
  byAda,
  byAdaForCem,
  byBea,
  byCem,
  byCemForAda,
  byDan,
  cem,
  could,
  dan,
  declined,
  lifted,
  protectedBy,
} from '../protection.fixtures.ts';
import { protectionStream, type Could } from '../protection.ts';
import { ConfirmLifting, confirmLifting } from './confirm-lifting.ts';

const confirming = (by: object = byBea, n = 1) => asked(ConfirmLifting, { childId: 'c1', askedId: factId(n) }, by);

describe('Confirming that an address is protected no longer', () => {
  const by = (whoCould: Could) =>
    specification(protectionStream, (command: ConfirmLifting, protection) =>
      confirmLifting(command, protection, whoCould),
    );
  const given = by(could);

  it('takes a second person', () => given(protectedBy(), askedBy(ada)).when(confirming()).then(lifted(1)));

  it('is of one who may open the address, who asks for it or confirms it', () => {
    given(protectedBy(), askedBy(cem)).when(confirming(byBea)).then(lifted(1));
    given(protectedBy(), askedBy(ada)).when(confirming(byCem)).then(lifted(1));
    given(protectedBy(), askedBy(cem)).when(confirming(byDan)).refused('neither-named');
    // Whoever acts for one who is named is not named.
    given(protectedBy(), askedBy(cem, ada)).when(confirming(byDan)).refused('neither-named');
  });

  it('is of any two once nobody who is named could open it any more', () =>
    by(new Set([cem, dan]))(protectedBy(), askedBy(cem))
      .when(confirming(byDan))
      .then(lifted(1)));

  it('ends the protection, and nothing before it does', () => {
    expect(stateAfter(protectionStream, [protectedBy(), askedBy(ada)])).toMatchObject({ phase: 'protected' });
    expect(stateAfter(protectionStream, [protectedBy(), askedBy(ada), lifted(1)])).toEqual({ phase: 'open' });
  });

  it.each([
    ['by who asked', [protectedBy(), askedBy(ada)], byAda, 1, 'not-your-own'],
    ['by who acts for who asked', [protectedBy(), askedBy(ada)], byCemForAda, 1, 'not-your-own'],
    ['by whom it was asked for', [protectedBy(), askedBy(cem, ada)], byAda, 1, 'not-your-own'],
    ['by who asked for another', [protectedBy(), askedBy(cem, bea)], byCem, 1, 'not-your-own'],
    ['by who asked, acting for a third', [protectedBy(), askedBy(ada)], byAdaForCem, 1, 'not-your-own'],
    ['of what nobody asked', [protectedBy()], byBea, 1, 'not-asked'],
    ['of what was declined', [protectedBy(), askedBy(ada), declined(1)], byBea, 1, 'not-asked'],
    ['of what was asked before', [protectedBy(), askedBy(ada), declined(1), askedBy(ada)], byBea, 1, 'not-asked'],
    ['twice', [protectedBy(), askedBy(ada), lifted(1)], byBea, 1, 'not-protected'],
  ] as const)('is refused %s', (_, past, by, n, reason) =>
    given(...past)
      .when(confirming(by, n))
      .refused(reason),
  );
});
