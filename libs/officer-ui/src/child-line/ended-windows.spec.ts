import { expect, it } from '@jest/globals';
import { extension, lineRead, toldBy } from '../two-readings/line-read.fixtures.ts';
import { datedItems } from './line-items.ts';
import type { Fact } from './line-types.ts';

const closed = (id: string, referral: string, providerId: string, answer: string, on = '2026-02-05'): Fact =>
  ({
    ...extension(id, { effectiveOn: on }, toldBy(id, 'ResponseWindowClosed', on)),
    ...{ type: 'ResponseWindowClosed', recordedIn: { record: 'referral', id: referral } },
    data: { providerId, answer, deadline: '2026-02-05T15:00:00.000Z' },
  }) as unknown as Fact;
const items = (...facts: readonly Fact[]) => {
  const reading = lineRead({ facts });
  const called = { provider: (id: string) => ({ nene: 'Nene Bridge', ferry: 'Ferry Meadows' })[id] };
  return datedItems({ ...reading, names: { ...reading.names, ...called } }).map(({ item }) => item);
};

it('The hours of a referral that were over on one day are one entry: who had answered, and the way to each', () => {
  const [item, ...others] = items(closed('a', 'r1', 'nene', 'offered'), closed('b', 'r1', 'ferry', 'none'));
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    title: 'Time to answer ended: 1 offer, 1 without an answer',
    rows: [
      { label: 'Nene Bridge', texts: ['Offered a place, by 5 February 2026 at 3:00pm'] },
      { label: 'Ferry Meadows', texts: ['None, by 5 February 2026 at 3:00pm'] },
    ],
    acts: [
      { text: 'Open the entry of Nene Bridge', href: '/line/c1/entries/a' },
      { text: 'Open the entry of Ferry Meadows', href: '/line/c1/entries/b' },
    ],
  });
});

it('Those of another referral, or of another day, are another entry', () =>
  expect(
    items(
      ...[closed('a', 'r1', 'nene', 'none'), closed('b', 'r2', 'nene', 'none')],
      closed('c', 'r1', 'ferry', 'declined', '2026-02-06'),
    ).map(({ title }) => title),
  ).toEqual([
    ...['Time to answer ended: 1 without an answer', 'Time to answer ended: 1 without an answer'],
    'Time to answer ended: 1 declined',
  ]));
