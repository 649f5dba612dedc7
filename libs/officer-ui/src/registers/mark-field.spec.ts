import { describe, expect, it } from '@jest/globals';
import { withoutFaulty } from '../forms/rest-of-rows.ts';
import { readForm } from '../forms/read-form.ts';
import { asProviderSays, type Typed } from './here-code.ts';
import { stoodAs } from './mark-field.ts';
import { sessionsOfDay, sheetCell } from './sheet-cell.ts';
import { sheetFields } from './sheet-fields.ts';
import { markName, stoodName, whyName } from './sheet-names.ts';

const cells = sessionsOfDay('2026-01-14').map((slot, n) =>
  sheetCell(slot, {
    ...{ childId: 'c1', called: 'Okonkwo, Amara', today: '2026-01-14', agreed: ['AM', 'PM'] },
    mark: n === 0 ? { code: 'K', first: null, elsewhere: false } : null,
  }),
);
const fieldsTo = (means: Typed | null) => ({
  rows: sheetFields(
    [
      {
        childId: 'c1',
        placementId: 'p1',
        name: 'Okonkwo, Amara',
        href: '/',
        cells,
        isAddressProtected: false,
        why: null,
      },
    ],
    means,
  ),
});
const fields = fieldsTo(null);
const [AM, PM] = [markName('p1', '2026-01-14-AM'), markName('p1', '2026-01-14-PM')];
const sheet = (typed: Readonly<Record<string, string>> = {}) => ({
  ...{ [stoodName('p1')]: stoodAs(cells), [AM]: 'K', [PM]: '', [whyName('p1')]: '' },
  ...typed,
});
const read = (typed: Readonly<Record<string, string>>, of = fields) => {
  const { body, faults } = readForm(of, sheet(typed), '2026-01-14');
  const rows = body['rows'] as readonly { marks: readonly object[] }[];
  return { marks: rows.flatMap(({ marks }) => marks), faults: faults.map(({ text }) => text) };
};
const shown = (given: Readonly<Record<string, string>>) =>
  (
    fields.rows.shown(given, 'rows', []) as unknown as {
      rows: { fields: { rows: { fields: { value: string }[] }[] }[] }[];
    }
  ).rows[0]!.fields[2]!.rows.map((row) => row.fields[2]!.value);

describe('A session of a sheet', () => {
  it('is left alone while what stands there is not typed over', () =>
    expect(read({})).toEqual({ marks: [], faults: [] }));

  it('is marked where it was empty', () =>
    expect(read({ [PM]: 'k' }).marks).toEqual([{ date: '2026-01-14', session: 'PM', code: 'K' }]));

  it('is changed for a reason, and says which code it takes the place of', () =>
    expect(read({ [AM]: 'i', [whyName('p1')]: 'A note came' }).marks).toEqual([
      { date: '2026-01-14', session: 'AM', code: 'I', insteadOf: 'K', reason: 'A note came' },
    ]));

  it.each([
    ['at a place that keeps a register', true, { p: '\\', l: 'L', a: 'N', i: 'I' }],
    ['elsewhere, where nobody is late', false, { p: 'K', l: 'K', a: 'N', i: 'I' }],
  ] as const)('is said by a provider as here, late or not here, %s', (_, keeps, codes) => {
    const provider = fieldsTo(asProviderSays(keeps));
    for (const [typed, code] of Object.entries(codes))
      expect(read({ [PM]: typed }, provider).marks).toEqual([{ date: '2026-01-14', session: 'PM', code }]);
    expect(read({ [PM]: 'ZZ' }, provider).faults).toEqual([
      'Okonkwo, Amara, Wednesday afternoon: ZZ is no code here. Use P for here, L for late or A for not here, or a code of the list below',
    ]);
    if (!keeps) expect(read({ [AM]: 'P' }, provider)).toEqual({ marks: [], faults: [] });
  });

  it('asks why where none is said, and why nothing stands where there was a mark', () => {
    expect(read({ [AM]: 'I' }).faults).toEqual(['Okonkwo, Amara, Wednesday morning: say why K becomes I']);
    expect(read({ [AM]: '' }).faults).toEqual([expect.stringContaining('K stands there. Put it back')]);
  });

  it.each([
    ['that is changed without a why', 'I'],
    ['that is emptied', ''],
  ])('%s costs the other none', (_, typed) => {
    const given = sheet({ [AM]: typed, [PM]: 'K' });
    const rest = withoutFaulty(fields, given, readForm(fields, given, '2026-01-14').faults)!;
    const { body, faults } = readForm(fields, rest, '2026-01-14');
    expect([faults, body['rows']]).toEqual([
      [],
      [expect.objectContaining({ marks: [expect.objectContaining({ session: 'PM' })] })],
    ]);
  });

  it('is filled in by the button for the rest where it is empty, and emptied again', () => {
    const rest = { 'rest-2026-01-14-AM': 'B', 'rest-2026-01-14-PM': 'b' };
    expect(shown(sheet({ ...rest, rest: '2026-01-14-PM' }))).toEqual(['K', 'B']);
    expect(shown(sheet({ ...rest, rest: '2026-01-14-AM' }))).toEqual(['K', '']);
    expect(shown(sheet({ ...rest, rest: '2026-01-14-PM', [PM]: 'I' }))).toEqual(['K', 'I']);
    const undo = { undo: '2026-01-14-PM', filledAs: 'B', filled: 'p0 p1' };
    expect(shown(sheet({ ...undo, [PM]: 'B' }))).toEqual(['K', '']);
    expect(shown(sheet({ ...undo, [PM]: 'I' }))).toEqual(['K', 'I']);
    expect(shown(sheet({ ...undo, [PM]: 'B', filled: 'p0' }))).toEqual(['K', 'B']);
  });

  it('shows what stands by now, whatever stood there when the sheet was opened', () =>
    expect(shown({ [stoodName('p1')]: '2026-01-14-AM=B', [AM]: 'B', [PM]: '' })).toEqual(['K', '']));
});
