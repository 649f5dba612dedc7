import { describe, expect, it } from '@jest/globals';
import { factId, stateAfter } from '#platform/testing';
import { circumstancesStream } from '../circumstances/circumstances.ts';
import { asKept, keptIn } from './left-undisclosed.ts';

const ND = 'Not disclosed';
const about = (subjectId: string, from: string) =>
  ({ type: 'PersonAroundChanged', data: { subjectId, from }, personal: { person: { name: subjectId } } }) as never;
const lives = (addressId: string, from: string) =>
  ({
    type: 'AddressesChanged',
    data: { addresses: [{ addressId, use: 'home' }], from },
    personal: { lines: [{ addressId, line1: addressId }] },
  }) as never;
const past = stateAfter(circumstancesStream, [
  about('mother', '2025-09-01'),
  about('father', '2025-10-01'),
  about('mother', '2026-01-12'),
  about('mother', '2026-06-01'),
  lives('old', '2025-09-01'),
  lives('new', '2026-01-12'),
]);
const kept = (type: string, told: object) => keptIn(type, told as never, past).map(({ of }) => of.id);
const told = (over: object) => ({ telephone: ND, from: '2026-02-02', subjectId: 'mother', ...over });

describe('What a form showed as not disclosed, and nobody typed over', () => {
  it.each([
    ['what stands of that person on the day', told({}), [factId(2)]],
    ['of a day before any, the first', told({ from: '2025-01-06' }), [factId(0)]],
    ['of a correction the entry itself', told({ subjectId: undefined, changeId: factId(3) }), [factId(3)]],
    ['nothing of a person who is new', told({ subjectId: undefined }), []],
    ['nothing where all was typed', told({ telephone: '01632 960 001' }), []],
  ])('is kept from %s', (_, said, found) => expect(kept('PersonAroundChanged', said)).toEqual(found));

  it('stays what it is, and what was typed is what was typed', () => {
    const standing = { telephone: '01632', email: 'm@x', address: '2 Sluice Row' };
    expect(
      asKept('PersonAroundChanged', { telephone: ND, email: 'new@x', address: 'not disclosed ' }, [standing]),
    ).toEqual({
      ...{ telephone: '01632', email: 'new@x', address: '2 Sluice Row' },
    });
  });

  it('is, of an address, the one of that number, whichever set said it last', () => {
    const addresses = [
      { addressId: 'old', use: 'letters', line1: ND, line2: null, town: null, postcode: null },
      { use: 'home', line1: '1 New Row', line2: null, town: null, postcode: null },
    ];
    const said = { addresses, from: '2026-02-02' };
    expect(kept('AddressesChanged', said)).toEqual([factId(5), factId(4)]);
    const opened = [[{ addressId: 'new', line1: 'new' }], [{ addressId: 'old', line1: '9 Old Row', postcode: 'FM1' }]];
    expect(asKept('AddressesChanged', said, opened)['addresses']).toMatchObject([
      { addressId: 'old', use: 'letters', line1: '9 Old Row', postcode: 'FM1' },
      { use: 'home', line1: '1 New Row' },
    ]);
  });

  it.each([
    ['where nothing stands', 'PersonAroundChanged', told({}), [{ telephone: null }]],
    ['of somebody new', 'PersonAroundChanged', told({}), []],
    ['of an address without a number', 'AddressesChanged', { addresses: [{ line1: ND }] }, [[{ addressId: 'a' }]]],
    ['of another council that nobody said', 'CareStatusChanged', { otherAuthority: ND }, [null]],
  ])('is never recorded as if it were the words: %s', (_, type, said, opened) =>
    expect(() => asKept(type, said as never, opened)).toThrow('Nothing is on record there'),
  );

  it('is nobody’s concern of what no mark covers', () =>
    expect(asKept('HealthChanged', { needs: [{ what: ND }] }, [])).toEqual({ needs: [{ what: ND }] }));
});
