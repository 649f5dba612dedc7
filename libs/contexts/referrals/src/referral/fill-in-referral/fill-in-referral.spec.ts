import { describe, expect, it } from '@jest/globals';
import { derivedId, whatConfirms } from '#platform/event-sourcing';
import { asked, specification } from '#platform/testing';
import * as past from '../referral.fixtures.ts';
import { referralStream } from '../referral.ts';
import { unlessItNamesNobody } from '../names-nobody.ts';
import type { FillingFacts, WhatIsFilledIn } from '../what-is-filled-in.ts';
import { FillInReferral, fillInReferral } from './fill-in-referral.ts';

const { bridge, child, filledIn, givesNothingAway, harbour, lot, namesTheChild, requirement } = past;

const written: WhatIsFilledIn & { childId: string } = {
  ...{ childId: 'c1', agreement: 'peterborough-cepet', lot: 'lot-4', requirement },
  ...{ leftOut: [], leftOutBecause: null },
};
const filling = (change: Partial<WhatIsFilledIn> = {}) => asked(FillInReferral, { ...written, ...change });
const bornOn = '2011-05-04';
const ordinary: FillingFacts = { child, bornOn, lot, others: [], givesAway: givesNothingAway };
const specified = (facts: Partial<FillingFacts> = {}) =>
  specification(referralStream, (command: FillInReferral, referral) =>
    fillInReferral(command, referral, { ...ordinary, ...facts }),
  );
const triedOften = { ...givesNothingAway, isTriedOften: true };
const another = derivedId('another referral');

describe('Filling in a referral', () => {
  it('writes down what is needed and sends nobody anything', () => specified()().when(filling()).then(filledIn()));

  it('keeps who of the lot is left out, each once, and why', () =>
    specified()()
      .when(filling({ leftOut: [bridge, bridge], leftOutBecause: 'Too far' }))
      .then(filledIn({ leftOut: [bridge] }, 'Too far')));

  it('keeps no reason where nobody is left out', () =>
    specified()()
      .when(filling({ leftOutBecause: 'Too far' }))
      .then(filledIn()));

  it('is asked about where what is needed says who the child is, by what it has of that', () => {
    const named = specified({ givesAway: namesTheChild });
    named().when(filling()).questioned('names-the-child:first-2-street-1');
    named()
      .when(asked(FillInReferral, written, { confirmed: ['names-the-child:first-2-street-1'] }))
      .then({ ...filledIn(), confirmed: ['names-the-child'] });
    named()
      .when(asked(FillInReferral, written, { confirmed: ['names-the-child:first-2'] }))
      .questioned('names-the-child:first-2-street-1');
  });

  it.each([
    ['for a child who is not on record', { child: null }, {}, 'child-not-on-record'],
    ['to a lot that is not there', { lot: null }, {}, 'no-such-lot'],
    ['to a lot on which nobody stands', { lot: { ...lot, providers: [] } }, {}, 'nobody-on-lot'],
    ['before the child was born', { bornOn: '2026-03-28' }, {}, 'before-birth'],
    ['with a protected address', { givesAway: past.tellsUndisclosed }, {}, 'tells-undisclosed'],
    ['after many that were tried', { givesAway: triedOften }, {}, 'tried-often-today'],
    ['without one who is not on the lot', {}, { leftOut: [another], leftOutBecause: 'So' }, 'not-on-the-lot'],
    ['without everyone', {}, { leftOut: [bridge, harbour], leftOutBecause: 'So' }, 'nobody-left-to-ask'],
    ['without somebody, and without a reason', {}, { leftOut: [bridge] }, 'left-out-without-a-reason'],
  ] as const)('is refused %s', (_, facts, change, reason) => specified(facts)().when(filling(change)).refused(reason));

  it('says of whom a protected address was hit upon, so that it stands with that child, and nothing of what it was', () => {
    const tries = () => unlessItNamesNobody(past.tellsUndisclosed, 'requirement');
    expect(tries).toThrow(expect.objectContaining({ triesOf: ['c1'], at: 'requirement' }));
  });

  it('is refused twice', () => specified()(filledIn()).when(filling()).refused('already-filled-in'));

  it('is asked about for a child of eight and a lot that is for after 16', () => {
    const given = specified({ bornOn: '2018-01-05', lot: { ...lot, post16Only: true, providers: [] } });
    const one = specified({ bornOn: '2018-01-05', lot: { ...lot, post16Only: true } });
    given().when(filling()).refused('nobody-on-lot');
    one().when(filling()).questioned('too-young-for-the-lot:lot-4');
  });

  it('is no more asked about from the very day of fifteen, and never of a lot for all', () => {
    const post16 = { ...lot, post16Only: true };
    specified({ bornOn: '2011-01-13', lot: post16 })().when(filling()).questioned('too-young-for-the-lot:lot-4');
    specified({ bornOn: '2011-01-12', lot: post16 })().when(filling()).then(filledIn());
    specified({ bornOn: '2018-01-05' })().when(filling()).then(filledIn());
  });

  it('may be on the very day the child was born', () =>
    specified({ bornOn: '2026-01-12' })().when(filling()).then(filledIn()));

  it.each(['filled-in', 'open'] as const)('is asked about beside another that is %s', (phase) =>
    specified({ others: [{ referralId: another, phase }] })()
      .when(filling())
      .questioned(`another-referral-open:${another}`),
  );

  it('is asked about for a lot that is for after 16 where the date of birth is not known', () => {
    const post16 = { ...lot, post16Only: true };
    specified({ bornOn: null, lot: post16 })().when(filling()).questioned('age-for-the-lot-cannot-be-said:lot-4');
    specified({ bornOn: null })().when(filling()).then(filledIn());
  });
});

it('What confirms that all of it may stand is as long as a confirmation may be', () => {
  const kinds = ['first-name', 'family-name', 'birth', 'upn', 'number', 'street', 'postcode'] as const;
  const has = [...kinds, ...(['phone', 'email', 'around', 'worker'] as const)].map((kind) => ({ kind, times: 12 }));
  const asked = unlessItNamesNobody({ ...givesNothingAway, has }, 'requirement')!;
  expect(whatConfirms(asked).length).toBeLessThanOrEqual(120);
  expect(whatConfirms(asked)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*:[a-z0-9]+(?:-[a-z0-9]+)*$/);
});
