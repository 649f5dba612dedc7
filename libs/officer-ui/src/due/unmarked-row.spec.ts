import { expect, it } from '@jest/globals';
import { unmarkedRow } from './unmarked-row.ts';

const names = { provider: (id: string) => (id === 'nene' ? 'Nene Bridge Tuition' : undefined) };
const at = (providerId: string) => ({ providerId, sessions: 20, weeks: ['2026-11-16', '2026-11-23'] as const });
const found = { sessions: 20, children: 2, places: [at('nene')], more: false, holidaysKnown: true };
const said = (of: Partial<typeof found>) => {
  const row = unmarkedRow({ ...found, ...of }, names);
  return (
    row && [
      row.count.count,
      ...row.table.rows[0]!.flatMap(({ texts, below, act }) => [
        ...texts,
        ...(below ?? []).slice(0, 1),
        act?.href ?? [],
      ]).flat(),
    ]
  );
};

it('says in one row how many sessions have no mark, of whom, and leads to the first week in which one is missing', () => {
  expect(said({})).toEqual([
    ...['20', '2 children', 'At Nene Bridge Tuition', '20 sessions without a mark'],
    ...[expect.stringMatching(/^Never counted as here or away/), '/registers/nene?week=2026-11-16'],
  ]);
  expect(said({ sessions: 1, children: 1 })).toContain('1 session without a mark');
  expect(said({ places: [at('nene'), at('ferry')] })).toEqual(expect.arrayContaining(['At 2 places', '/registers']));
  expect(said({ more: true })).toContain('More than 20 sessions without a mark');
});

it('says nothing where every session has one', () => expect(said({ sessions: 0 })).toBeNull());

it('says whether school holidays are left out, or not known', () => {
  const below = (holidaysKnown: boolean) =>
    unmarkedRow({ ...found, holidaysKnown }, names)!.table.rows[0]![2]!.below![0];
  expect([below(true), below(false)]).toEqual([
    expect.stringContaining('Days on which the council’s schools are closed are left out'),
    expect.stringContaining('School holidays are not known to this register yet'),
  ]);
});
