import { expect, it } from '@jest/globals';
import { closedOnLine, whereaboutsOnLine } from './closed-on-line.ts';
import type { Fact } from './line-types.ts';

const fact = (type: string, data: object, standing = 'in-force') =>
  ({ type, data, effectiveOn: '2026-01-12', period: { standing } }) as unknown as Fact;
const closed = (because: string) => fact('RecordClosed', { because, on: '2026-01-12' });
const reopened = fact('RecordReopened', {});
const away = (from: string, standing?: string) =>
  fact('WhereaboutsChanged', { whereabouts: 'moved-away', from }, standing);

it.each([
  [null, []],
  ['Closed from 12 January 2026: moved away', [closed('moved-away')]],
  [null, [closed('moved-away'), reopened]],
  ['Died on 12 January 2026', [closed('moved-away'), closed('died'), reopened]],
])('The record is, at a moment: %s', (said, facts) => expect(closedOnLine(facts)).toBe(said));

it('says where the child was at that moment, and nothing of one who is here', () => {
  expect(whereaboutsOnLine([away('2026-01-05'), away('2026-09-01', 'agreed')])).toBe(
    'Moved away, since 5 January 2026',
  );
  expect(
    whereaboutsOnLine([away('2026-01-05'), fact('WhereaboutsChanged', { whereabouts: 'here', from: '2026-02-02' })]),
  ).toBeNull();
});
