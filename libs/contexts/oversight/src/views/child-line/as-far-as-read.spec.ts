import { expect, it } from '@jest/globals';
import { asFarAsRead } from './as-far-as-read.ts';
import type { LineDocuments } from './line-documents.ts';

const entry = (id: string, type: string, effectiveOn: string, original = id) =>
  ({ id, type, effectiveOn, original, kind: original === id ? 'original' : 'corrected' }) as never;
const line = {
  entries: [
    entry('registered', 'ChildRegistered', '2020-09-01'),
    entry('before', 'PlacementStarted', '2025-08-31'),
    entry('first', 'PlacementStarted', '2025-09-01'),
    entry('put right', 'PlacementStartedCorrected', '2027-01-04', 'first'),
    entry('put right before', 'PlacementStartedCorrected', '2026-01-04', 'before'),
    entry('after', 'PlacementReviewed', '2026-09-01'),
  ],
  months: ['2025-08', '2025-09', '2026-08', '2026-09'].map((month) => ({ month })),
  weeks: ['2025-08-25', '2025-09-01', '2026-08-31'].map((week) => ({ week })),
} as unknown as LineDocuments;
const terms = { id: 't', children: ['c1'], period: { from: '2025-09-01', to: '2026-08-31' } } as const;

it('shows an auditor whom the line is of, and what was so in the period, with what was put right of it since', () => {
  const read = asFarAsRead(line, { terms: [terms] }, 'c1');
  expect(read.entries.map(({ id }) => id)).toEqual(['registered', 'first', 'put right']);
  expect(read.months.map(({ month }) => month)).toEqual(['2025-09', '2026-08']);
  expect(read.weeks.map(({ week }) => week)).toEqual(['2025-09-01']);
});

it('shows all of it to whoever goes by no terms, and nothing but whom it is of under those of others', () => {
  expect(asFarAsRead(line, {}, 'c1')).toBe(line);
  expect(asFarAsRead(line, { terms: [{ ...terms, children: ['c2'] }] }, 'c1').entries).toHaveLength(1);
});
