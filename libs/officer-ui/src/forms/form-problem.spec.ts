import { expect, it } from '@jest/globals';
import { drawn } from '../render/templates.ts';
import type { Meanwhile } from './form-declaration.ts';
import { failure } from './form-failure.ts';

const corrected: Meanwhile = {
  ...{ who: 'Tom Ashby', when: '6 February 2026', did: 'corrected', title: 'Placement reviewed' },
  ...{ reason: 'Read from the wrong row', rows: [] },
};
const unchanged = 'Everything that it says reads as before.';
const box = (...meanwhile: readonly Meanwhile[]) =>
  drawn('forms/form-page.njk', { form: { stale: true, meanwhile, fields: [], faults: [], unusual: [], typed: {} } });

it('says of a correction that changed nothing that it did not', () => expect(box(corrected)).toContain(unchanged));

it('lets what changed speak for itself, and says nothing of what was removed', () => {
  const moved = { ...corrected, rows: [{ label: 'Held on', was: '4 February 2026', now: '5 February 2026' }] };
  expect(box(moved)).toContain('Held on: was 4 February 2026, now 5 February 2026');
  expect(box(moved, { ...corrected, did: 'removed' })).not.toContain(unchanged);
});

it('ends no error in a full stop, whoever worded it', () => {
  const refused = 'This session has already been marked. Correct the mark instead.';
  const { faults } = failure(409, [
    { text: refused, at: 'code' },
    { text: 'Enter a code', at: 'code' },
  ]);
  expect(faults.map(({ text }) => text)).toEqual([refused.slice(0, -1), 'Enter a code']);
});
