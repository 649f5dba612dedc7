import { expect, it } from '@jest/globals';
import { sessionsWithoutMark, slotOfChild } from './sessions-without-mark.ts';

const dates = ['2026-03-02', '2026-03-03'] as const;
const both = ['AM', 'PM'] as const;
type Agreed = readonly (readonly ('AM' | 'PM')[] | null)[];
const at = (childId: string, ...agreed: Agreed) => ({ childId, agreed });
const told = (placements: readonly ReturnType<typeof at>[], ...marked: readonly string[]) =>
  sessionsWithoutMark(placements, dates, new Set(marked)).map(
    ({ date, session, placement }) => `${date} ${session} ${placements.indexOf(placement as never)}`,
  );

it('Agreed sessions without a mark are told the earliest first, whosever they are', () =>
  expect(told([at('c1', [], ['AM']), at('c2', both, null)])).toEqual([
    '2026-03-02 AM 1',
    '2026-03-02 PM 1',
    '2026-03-03 AM 0',
  ]));

it('One session is told once of a child, of the first placement that agreed it, and not where another’s is marked', () => {
  expect(told([at('c1', both, []), at('c1', ['AM'], ['AM'])])).toEqual([
    '2026-03-02 AM 0',
    '2026-03-02 PM 0',
    '2026-03-03 AM 1',
  ]);
  expect(told([at('c1', ['AM'], [])], slotOfChild('c1', dates[0], 'AM'))).toEqual([]);
  expect(told([at('c1', ['AM'], [])], slotOfChild('c2', dates[0], 'AM'))).toHaveLength(1);
});
