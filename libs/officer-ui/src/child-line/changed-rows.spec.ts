import { expect, it } from '@jest/globals';
import { changedRows } from './changed-rows.ts';

const worded = (rows: Readonly<Record<string, string>>) => ({
  title: 'Placement started',
  rows: Object.entries(rows).map(([label, text]) => ({ label, texts: [text] })),
});

it('says that it is called otherwise: who or what a change names stands nowhere else', () =>
  expect(changedRows({ title: 'Mine', rows: [] }, { title: 'Yours', rows: [] })).toEqual([
    { label: 'What happened', was: 'Mine', now: 'Yours' },
  ]));

it('keeps what differs, what was said before and what is said only now', () =>
  expect(
    changedRows(
      worded({ 'First day': '12 January 2026', 'Planned end': '13 February 2026', Note: 'none' }),
      worded({ 'First day': '13 January 2026', 'Planned end': '13 February 2026', Contact: 'the mother' }),
    ),
  ).toEqual([
    { label: 'First day', was: '12 January 2026', now: '13 January 2026' },
    { label: 'Note', was: 'none', now: null },
    { label: 'Contact', was: null, now: 'the mother' },
  ]));
