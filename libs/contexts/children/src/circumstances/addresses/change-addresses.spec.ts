import { describe, expect, it } from '@jest/globals';
import { derivedId, type Draft } from '#platform/event-sourcing';
import { asked, factId, specification, stateAfter } from '#platform/testing';
import { destroyed, registered } from '../../child/child.fixtures.ts';
import { childStream, type Child } from '../../child/child.ts';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import { circumstancesStream } from '../circumstances.ts';
import {
  ChangeAddresses,
  changeAddresses,
  CorrectAddresses,
  correctAddresses,
  type Address,
} from './change-addresses.ts';

const lowRoad = { line1: '4 Low Road', line2: null, town: 'Wisbech', postcode: 'PE13 1AA' } as const;
const highStreet = { line1: '9 High Street', line2: 'Flat 2', town: null, postcode: null } as const;
const [home, aunts] = [derivedId('the home'), derivedId('the aunt’s')];
const from = '2026-03-02';

const lived: Draft<CircumstancesEvent> = {
  type: 'AddressesChanged',
  data: { addresses: [{ addressId: home, use: 'home' }], from },
  personal: { lines: [{ addressId: home, ...lowRoad }] },
};
const nowhere: Draft<CircumstancesEvent> = {
  type: 'AddressesChanged',
  data: { addresses: [], from },
  personal: { lines: [] },
};
const child = stateAfter(childStream, [registered]);
const changing = (addresses: readonly Address[], hasFixedAddress = true, day: typeof from | '2019-01-07' = from) =>
  asked(ChangeAddresses, { childId: 'c1', addresses, hasFixedAddress, from: day });
const given = (of: Child = child) =>
  specification(circumstancesStream, (command: ChangeAddresses, held, facts) =>
    changeAddresses(command, held, facts, of),
  );
const made = (n: number) => derivedId(changing([]).envelope.commandId, 'address', n);

describe('From a day on, these are the child’s addresses', () => {
  it('are told with what each is to the child, the words of each sealed under a number of its own', () =>
    given()()
      .when(
        changing([
          { ...lowRoad, use: 'home' },
          { ...highStreet, use: 'letters' },
        ]),
      )
      .then({
        type: 'AddressesChanged',
        data: {
          addresses: [
            { addressId: made(0), use: 'home' },
            { addressId: made(1), use: 'letters' },
          ],
          from,
        },
        personal: {
          lines: [
            { addressId: made(0), ...lowRoad },
            { addressId: made(1), ...highStreet },
          ],
        },
      }));

  it('keep the number of an address that goes on', () =>
    given()(lived)
      .when(
        changing([
          { ...highStreet, use: 'staying' },
          { ...lowRoad, addressId: home, use: 'letters' },
        ]),
      )
      .then({
        type: 'AddressesChanged',
        data: {
          addresses: [
            { addressId: made(0), use: 'staying' },
            { addressId: home, use: 'letters' },
          ],
          from,
        },
        personal: {
          lines: [
            { addressId: made(0), ...highStreet },
            { addressId: home, ...lowRoad },
          ],
        },
      }));

  it('may be none, which is said', () => given()(lived).when(changing([], false)).then(nowhere));

  it('write a postcode as letters have it, and may have held long before the child was put on record', () =>
    given()()
      .when(changing([{ ...lowRoad, postcode: 'pe13 1aa', use: 'home' }], true, '2019-01-07'))
      .then({
        type: 'AddressesChanged',
        data: { addresses: [{ addressId: made(0), use: 'home' }], from: '2019-01-07' },
        personal: { lines: [{ addressId: made(0), ...lowRoad }] },
      }));

  it.each<readonly [string, readonly Address[], boolean, string]>([
    ['that are none, where one is said to be fixed', [], true, 'no-fixed-address-given'],
    ['of which none is to live at', [{ ...lowRoad, use: 'letters' }], true, 'no-fixed-address-given'],
    ['of which one is to live at, where none is fixed', [{ ...lowRoad, use: 'staying' }], false, 'fixed-address-given'],
    [
      'of which two are the home',
      [
        { ...lowRoad, use: 'home' },
        { ...highStreet, use: 'home' },
      ],
      true,
      'two-homes',
    ],
    ['of which one is unknown', [{ ...lowRoad, use: 'home', addressId: aunts }], true, 'no-such-address'],
    [
      'of which one stands there twice',
      [
        { ...lowRoad, use: 'home', addressId: home },
        { ...lowRoad, use: 'letters', addressId: home },
      ],
      ...([true, 'address-twice'] as const),
    ],
  ])('is refused %s', (_, addresses, fixed, reason) => given()(lived).when(changing(addresses, fixed)).refused(reason));

  it.each([
    ['of a child who is not registered', childStream.initial, 'not-registered'],
    [
      'once the personal data was destroyed',
      stateAfter(childStream, [registered, destroyed()]),
      'personal-data-destroyed',
    ],
  ] as const)('is refused %s', (_, of, reason) =>
    given(of)()
      .when(changing([{ ...lowRoad, use: 'home' }]))
      .refused(reason),
  );

  it('stand where their day is, however late they were told', () => {
    const late = { ...nowhere, data: { addresses: [], from: '2025-12-01' } } as const;
    expect(stateAfter(circumstancesStream, [lived, late]).map(({ data }) => data.from)).toEqual(['2025-12-01', from]);
  });
});

describe('Correcting a change of the addresses', () => {
  const reason = 'read from the wrong letter';
  const correcting = (changeId: string, addresses: readonly Address[], hasFixedAddress = true) =>
    asked(CorrectAddresses, { childId: 'c1', changeId, addresses, hasFixedAddress, from, reason });
  const correction = (of: Child = child) =>
    specification(circumstancesStream, (command: CorrectAddresses, held, facts) =>
      correctAddresses(command, held, facts, of),
    );

  it('restates the whole set, an address written better under the number that it has', () =>
    correction()(lived)
      .when(correcting(factId(0), [{ ...highStreet, addressId: home, use: 'home' }]))
      .then({
        type: 'AddressesChangedCorrected',
        data: { original: factId(0), now: { addresses: [{ addressId: home, use: 'home' }], from } },
        personal: { lines: [{ addressId: home, ...highStreet }], reason },
      }));

  it('can empty it', () =>
    correction()(lived)
      .when(correcting(factId(0), [], false))
      .then({
        type: 'AddressesChangedCorrected',
        data: { original: factId(0), now: { addresses: [], from } },
        personal: { lines: [], reason },
      }));

  it('is refused of what is not there', () =>
    correction()(lived)
      .when(correcting(factId(7), [], false))
      .refused('no-such-change'));

  it('is refused once nothing more is recorded', () =>
    correction(stateAfter(childStream, [registered, destroyed()]))(lived)
      .when(correcting(factId(0), [], false))
      .refused('personal-data-destroyed'));
});
