import { describe, expect, it } from '@jest/globals';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { closed, registered } from '../../child/child.fixtures.ts';
import { childStream } from '../../child/child.ts';
import { ada, askDeclined, bea, byAda, byAnOfficer, byBea, byCem, byCemForAda, cem } from '../sealing.fixtures.ts';
import { openingAsked, opened, recordSealed, sealingAsked, unsealed } from '../sealing.fixtures.ts';
import { sealingStream } from '../sealing.ts';
import { ConfirmForSealed, confirmForSealed } from './confirm-for-sealed.ts';

const confirming = (n = 0, by: object = byBea) => asked(ConfirmForSealed, { childId: 'c1', askedId: factId(n) }, by);
const closedOne = stateAfter(childStream, [registered, closed()]);
const sealedOne = [sealingAsked(), recordSealed()] as const;

describe('Confirming what is asked for of a sealed record', () => {
  const decidedOf = (child: typeof closedOne) =>
    specification(sealingStream, (command: ConfirmForSealed, sealing) => confirmForSealed(command, sealing, child));
  const given = decidedOf(closedOne);

  it('seals it, and nothing before it does', () => {
    given(sealingAsked()).when(confirming()).then(recordSealed());
    expect(stateAfter(sealingStream, [sealingAsked()])).toMatchObject({ phase: 'open' });
    expect(stateAfter(sealingStream, [...sealedOne])).toMatchObject({ phase: 'sealed' });
  });

  it('opens it to the two of them, to the end of the day', () =>
    given(...sealedOne, openingAsked())
      .when(confirming(2))
      .then(opened(2, '2026-01-12')));

  it('opens it to whoever acts, and not to those for whom they do', () =>
    given(...sealedOne, openingAsked('to-read', 'ap-lead', [cem, ada]))
      .when(confirming(2))
      .then(opened(2, '2026-01-12', [cem, bea])));

  it('unseals it, and it may be sealed anew', () => {
    given(...sealedOne, openingAsked('to-unseal'))
      .when(confirming(2))
      .then(unsealed(2));
    expect(stateAfter(sealingStream, [...sealedOne, openingAsked('to-unseal'), unsealed(2)])).toEqual({
      phase: 'open',
      asked: null,
    });
  });

  it.each([
    ['by who asked', [sealingAsked()], 0, byAda, 'by-who-asked'],
    ['by who acts for who asked', [sealingAsked()], 0, byCemForAda, 'by-who-asked'],
    ['by whom it was asked for', [sealingAsked('safeguarding-lead', cem, ada)], 0, byAda, 'by-who-asked'],
    ['by another of the same role', [sealingAsked()], 0, byCem, 'same-role-as-asked'],
    ['by another of the same role, to open it', [...sealedOne, openingAsked()], 2, byCem, 'same-role-as-asked'],
    ['by whoever is none of the three', [sealingAsked()], 0, byAnOfficer, 'of-no-such-role'],
    ['of what nobody asked', [], 0, byBea, 'nothing-asked'],
    ['of what was declined', [sealingAsked(), askDeclined(0)], 0, byBea, 'nothing-asked'],
    ['twice', [...sealedOne], 0, byBea, 'nothing-asked'],
  ] as const)('is refused %s', (_, past, n, by, reason) =>
    given(...past)
      .when(confirming(n, by))
      .refused(reason),
  );

  it('is refused where the record was reopened meanwhile', () =>
    decidedOf(stateAfter(childStream, [registered]))(sealingAsked())
      .when(confirming())
      .refused('close-it-first'));
});
