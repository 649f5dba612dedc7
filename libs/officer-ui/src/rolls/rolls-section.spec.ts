import { expect, it } from '@jest/globals';
import type { ChildFound } from '#contexts/children';
import { rollsSection } from './rolls-section.ts';
import { rollsSaid } from './rolls-said.ts';

const main = { schoolUrn: 110_002, as: 'main' } as const;
const beside = { schoolUrn: 110_003, as: 'subsidiary' } as const;
const child = {
  ...{ childId: 'c1', onRollFrom: '2025-09-02' },
  holders: {
    rolls: [
      { changeId: 'a', from: '2019-09-02', noRoll: null, value: [beside] },
      { changeId: null, from: '2025-09-02', value: [{ schoolUrn: 110_001, as: 'main' }] },
      { changeId: 'b', from: '2026-01-05', value: [main, beside] },
      { changeId: 'c', from: '2026-09-01', noRoll: 'educated-at-home', value: [] },
    ],
  },
} as unknown as ChildFound;
const schools = (urn: number) => (urn === 110_002 ? 'Fen School' : undefined);
const section = (mayChange = true) => rollsSection(child, { today: '2026-02-02', schools, mayChange });
const texts = ({ rows }: { rows: readonly { label: string; texts: readonly string[] }[] }) =>
  rows.map(({ label, texts: said }) => `${label}: ${said.join()}`);

it('says on which rolls the child is, was, and is to be', () => {
  const { now, agreed, earlier } = section().entries[0]!;
  expect(texts(now!)).toEqual(['School: Fen School', 'Subsidiary roll: URN 110003']);
  expect(agreed.map(({ title, when }) => [title, when])).toEqual([
    ['On no school’s roll: educated at home', 'Not yet in force: from 1 September 2026'],
  ]);
  expect(earlier.map(({ title }) => title)).toEqual(['As it was registered', 'School']);
});

it('leads whoever may to what puts each right, the registration too', () => {
  const { now, earlier } = section().entries[0]!;
  expect(now!.acts.map(({ href }) => href)).toEqual(['/line/c1/changes/b/correct-rolls', '/line/c1/changes/b/void']);
  expect(earlier[0]!.acts.map(({ href }) => href)).toEqual(['/line/c1/correct-identity']);
  expect([section(false).act, section(false).entries[0]!.now!.acts]).toEqual([null, []]);
});

it('says several in one sentence’s part', () =>
  expect([rollsSaid([main, beside], schools), rollsSaid([], schools)]).toEqual([
    ...['Fen School and URN 110003 (subsidiary)', 'on no school’s roll'],
  ]));
