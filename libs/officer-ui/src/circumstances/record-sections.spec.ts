import { describe, expect, it } from '@jest/globals';
import type { CircumstancesFound } from '#contexts/children';
import { recordSections } from './record-sections.ts';

const held = (changeId: string, from: string, line1: string) => ({
  ...{ changeId, from, until: null, data: { addresses: [{ addressId: changeId, use: 'home' }], from } },
  personal: { lines: [{ addressId: changeId, line1, line2: null, town: null, postcode: null }] },
});
const found = {
  ...{ childId: 'c1', revision: 2, senStatuses: [], careStatuses: [] },
  registered: { on: '2025-09-02', address: '1 The Row' },
  addresses: [held('a', '2026-01-05', '4 Low Road'), held('b', '2026-09-01', '9 High Street')],
} as unknown as CircumstancesFound;
const sections = (of: Partial<CircumstancesFound> = {}, mayChange = true) =>
  recordSections({ ...found, ...of }, { today: '2026-02-02', names: {}, mayChange });
const texts = ({ rows }: { rows: readonly { texts: readonly string[] }[] }) => rows.flatMap((row) => row.texts);

describe('The record of a child, in parts', () => {
  it('says what holds and since when, what held before, and what is agreed', () => {
    const [{ now, agreed, earlier }] = sections() as [ReturnType<typeof sections>[number]];
    expect([now?.since, texts(now!)]).toEqual(['Since 5 January 2026', ['4 Low Road']]);
    expect(agreed.map((each) => [each.when, ...texts(each)])).toEqual([
      ['From 1 September 2026, as agreed', '9 High Street'],
    ]);
    expect(earlier.map((each) => [each.title, each.when, ...texts(each)])).toEqual([
      ['As it was registered', 'From 2 September 2025 to before 5 January 2026', '1 The Row'],
    ]);
  });

  it('has nothing of a part of which nothing was ever said, and says none where that was said', () => {
    const nothing = sections({ registered: { on: '2025-09-02', address: null }, addresses: [] });
    expect(nothing.map(({ now }) => now)).toEqual([null, null, null]);
    const none = { changeId: 'c', from: '2026-01-05', until: null, data: { addresses: [], from: '2026-01-05' } };
    const said = sections({ addresses: [{ ...none, personal: { lines: [] } }] as never });
    expect(said[0]?.now?.title).toBe('No fixed address');
  });

  it('lets an address that was told from before the registration give way to that of the registration', () => {
    const before = sections({ addresses: [held('a', '2020-01-06', '4 Low Road')] as never });
    expect([texts(before[0]!.now!), before[0]!.earlier.length]).toEqual([['1 The Row'], 1]);
  });

  it('offers what changes it and what puts it right to whoever may, and to nobody else', () => {
    const [first] = sections();
    expect(first!.act?.href).toBe('/line/c1/addresses');
    expect(first!.now!.acts.map(({ href }) => href)).toEqual([
      '/line/c1/circumstances/a/correct-addresses',
      '/line/c1/circumstances/a/void',
      '/line/c1/circumstances/a/remove',
    ]);
    const [shut] = sections({}, false);
    expect([shut!.act, shut!.now!.acts]).toEqual([null, []]);
  });
});
