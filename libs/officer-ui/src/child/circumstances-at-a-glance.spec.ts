import { describe, expect, it } from '@jest/globals';
import type { CircumstancesFound } from '#contexts/children';
import { circumstancesAtAGlance } from './circumstances-at-a-glance.ts';

const sen = (status: 'N' | 'K' | 'E', from: string) => ({
  ...{ changeId: from, from, until: null, data: { status, primaryNeed: null, plan: null, from }, personal: {} },
});
const care = (...statuses: readonly string[]) => ({
  ...{ changeId: 'c', from: '2025-09-02', until: null, data: { from: '2025-09-02' } },
  personal: { statuses, otherAuthority: null },
});
const registered = { on: '2025-09-01' };
const found = (parts: object) =>
  ({
    childId: 'c1',
    senStatuses: [],
    careStatuses: [],
    addresses: [],
    registered,
    ...parts,
  }) as unknown as CircumstancesFound;
const said = (senStatuses: readonly object[], careStatuses: readonly object[]) =>
  circumstancesAtAGlance(found({ senStatuses, careStatuses }), '2026-02-02', {})
    .slice(1)
    .map(({ label, texts }) => [label, ...texts]);

describe('How a child lives and learns, at a glance', () => {
  it('is what holds today, not what held before or is to come', () =>
    expect(
      said([sen('K', '2024-09-02'), sen('E', '2026-01-05'), sen('N', '2026-09-01')], [care('looked-after', 'in-need')]),
    ).toEqual([
      ['Special educational needs', 'Education, health and care plan (EHC plan)'],
      ['Care', 'Looked after by this council', 'Child in need'],
    ]));

  it('tells what was never said from what was said to be none', () => {
    expect(said([], [])).toEqual([
      ['Special educational needs', 'Not recorded'],
      ['Care', 'Not recorded'],
    ]);
    expect(said([sen('N', '2024-09-02')], [care()])).toEqual([
      ['Special educational needs', 'No special educational provision'],
      ['Care', 'None: neither looked after now or before, nor in need, nor with a protection plan'],
    ]);
  });

  describe('tells where the child lives', () => {
    const lines = (addressId: string, line1: string) => ({ addressId, line1, line2: null, town: null, postcode: null });
    const addresses = (...of: readonly (readonly [use: string, line1: string])[]) => ({
      ...{ changeId: 'a', from: '2025-09-02', until: null },
      data: { addresses: of.map(([use], n) => ({ addressId: `a${n}`, use })), from: '2025-09-02' },
      personal: { lines: of.map(([, line1], n) => lines(`a${n}`, line1)) },
    });
    const lives = (told: readonly object[], registered: string | null = null) =>
      circumstancesAtAGlance(found({ addresses: told }), '2026-02-02', {}, registered)[0]!.texts;

    it('as it was told last, or registered', () => {
      expect(lives([addresses(['home', '9 Tern Walk'])], '1 Mill Lane')).toEqual(['9 Tern Walk']);
      expect(lives([], '1 Mill Lane\nNess')).toEqual(['1 Mill Lane, Ness']);
      expect(lives([])).toEqual(['Not recorded']);
      expect(lives([addresses()])).toEqual(['No fixed address']);
    });

    it('as it was registered, where what was told later holds from a day before that', () => {
      const moved = { ...addresses(['home', '9 Tern Walk']), from: '2024-09-02' };
      expect(lives([moved], '1 Mill Lane')).toEqual(['1 Mill Lane']);
      expect(lives([moved])).toEqual(['9 Tern Walk']);
    });

    it('of two with what each is', () =>
      expect(lives([addresses(['home', '9 Tern Walk'], ['letters', '2 Row'])])).toEqual([
        expect.stringMatching(/^.+: 9 Tern Walk$/),
        expect.stringMatching(/^.+: 2 Row$/),
      ]));

    it('as of no fixed address, where letters alone go somewhere', () =>
      expect(lives([addresses(['letters', '2 Row'])])).toEqual([
        'No fixed address',
        expect.stringMatching(/letters.*: 2 Row$/i),
      ]));

    it('and nothing of it where it is not disclosed', () =>
      expect(lives([addresses(['home', 'Not disclosed'])])).toEqual(['Not disclosed']));
  });
});
