import { expect, it } from '@jest/globals';
import { circumstancesStream } from './circumstances.ts';
import { MayBeHidden } from './may-be-hidden.service.ts';

const care = (...statuses: readonly string[]) => ({ type: 'CareStatusChanged', sealed: { statuses: { statuses } } });
const names = { type: 'NamesChanged', sealed: { names: {} } };
const of = (told: readonly object[], phase = 'open', earlier: readonly object[] = []) =>
  new MayBeHidden(
    {
      state: async ({ category }: { category: string }, id: string) =>
        category !== circumstancesStream.category ? null : id === 'c1' ? told : earlier,
    } as never,
    { withholding: async () => ({ phase }) } as never,
    { oneWith: async () => ['c1', 'c2'] } as never,
    { openInFull: async (values: readonly { statuses: unknown }[]) => values.map((each) => each.statuses) } as never,
  ).of('c1');

it('is who was ever looked after, and whose address is not to be known', async () => {
  expect(await of([names, care('in-need')])).toBe(false);
  expect(await of([care('looked-after'), care('in-need'), names])).toBe(true);
  expect(await of([care('looked-after-elsewhere')])).toBe(true);
  expect(await of([care('protection-plan', 'previously-looked-after')])).toBe(true);
  expect(await of([names], 'protected')).toBe(true);
  // By the earlier of two records that are one.
  expect(await of([names], 'open', [care('looked-after')])).toBe(true);
});
