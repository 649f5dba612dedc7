import { expect, it } from '@jest/globals';
import type { LineEvent } from './line-types.ts';
import { confirmedOf } from './stated.ts';

const told = (codes: readonly string[] | null, because = '') =>
  ({ statedBy: { confirmed: codes && { codes, because } } as unknown as LineEvent }) as const;
const started = told(['other-than-offered', 'before-the-day-offered'], 'Mornings alone until Christmas');

it('What was confirmed of an entry stays said with its reason once something else of it was corrected', () => {
  const words = confirmedOf({ ...told(['before-the-day-offered'], 'As before'), earlier: [started] });
  expect(words).toBe(
    [
      'Unusual: the first day was before the day from which the place was offered. Why it is right: As before',
      'Unusual, as was said before it was corrected: the sessions a week were other than those that were offered. Why it is right: Mornings alone until Christmas',
    ].join('\n'),
  );
});

it('The same where the correction was asked nothing; of what never was unusual nothing is said', () => {
  expect(confirmedOf({ ...told(null), earlier: [started] })).toMatch(/^Unusual, as was said before it was corrected: /);
  expect(confirmedOf({ ...told(null), earlier: [told(null)] })).toBeNull();
  expect(confirmedOf({ ...started, earlier: [] })).toMatch(/^Unusual: .*Mornings alone/);
});
