import { expect, it } from '@jest/globals';
import type { Names } from '../words/wording.ts';
import { referralFields } from './referral-fields.ts';

const NENE = '3f6b1d52-7a0e-4c1b-9d55-2b7f0a9c4e01';
const names = { lots: [{ agreement: 'cepet', lot: 'lot-4', providers: [NENE] }] } as unknown as Names;
const left = { lot: 'cepet.lot-4', [`leftOut-${NENE}`]: 'yes' };

it.each([
  ['somebody is left out and nobody says why', left, ['leftOutBecause']],
  ['it is said why', { ...left, leftOutBecause: 'It has closed.' }, []],
  ['nobody is left out', { lot: 'cepet.lot-4' }, []],
])('asks why on the page where somebody is ticked: %s', (_, given, at) => {
  const { faults = [] } = referralFields(names).leftOutBecause!.read(given, 'leftOutBecause', '2026-11-29');
  expect(faults.map((fault) => fault.at)).toEqual(at);
});

it('offers to leave out whoever stands on the lot that was chosen, and nobody of another', () => {
  const ferry = 'd1a57e68-93bc-4b29-8e28-5f3a6c7d8e04';
  const both = { lots: [...names.lots!, { agreement: 'cepet', lot: 'lot-5', providers: [ferry] }] } as unknown as Names;
  const offered = (given: Readonly<Record<string, string>>) =>
    referralFields(both).leftOut.shown(given, 'leftOut', [])['items'];
  expect(offered({ lot: 'cepet.lot-5' })).toEqual([expect.objectContaining({ name: `leftOut-${ferry}` })]);
  expect(offered({})).toEqual([]);
});

it('says beside a lot for young people after 16 that it is, and that this child is younger', () => {
  const lot = {
    agreement: 'a',
    lot: 'l',
    providers: ['p1'],
    responseHours: 72,
    reading: 'elapsed',
    post16Only: true,
  } as const;
  const said = (age: number | null) => JSON.stringify(referralFields({ lots: [lot] }, age).lot.shown({}, 'lot', []));
  expect(said(13)).toContain('For young people after 16, and this child is 13. ');
  expect(said(16)).toContain('For young people after 16. a: ');
  expect(said(null)).toContain('For young people after 16. a: ');
});
