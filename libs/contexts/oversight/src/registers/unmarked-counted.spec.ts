import { describe, expect, it } from '@jest/globals';
import { slotOfChild } from '#pure/placements';
import { unmarkedCounted } from './unmarked-counted.ts';

const dates = ['2026-03-02', '2026-03-03'] as const;
const both = ['AM', 'PM'] as const;
const at = (childId: string, providerId: string, ...agreed: readonly (readonly ('AM' | 'PM')[] | null)[]) => ({
  ...{ childId, providerId, agreed },
});
const count = (placements: Parameters<typeof unmarkedCounted>[0], ...marked: readonly string[]) =>
  unmarkedCounted(placements, dates, new Set(marked));

describe('What nobody has marked', () => {
  it('is every session that was agreed on days on which the child was there', () => {
    expect(count([at('c1', 'nene', both, ['AM'])])).toEqual({
      sessions: 3,
      children: 1,
      places: [{ providerId: 'nene', sessions: 3, weeks: ['2026-03-02'] }],
    });
    expect(count([at('c1', 'nene', null, ['AM'])])).toMatchObject({ sessions: 1 });
    expect(count([at('c1', 'nene', null, [])])).toEqual({ sessions: 0, children: 0, places: [] });
  });

  it('is told by the weeks in which it is missing', () =>
    expect(
      unmarkedCounted([at('c1', 'nene', ['PM'], null, both)], ['2026-02-27', '2026-03-02', '2026-03-03'], new Set())
        .places,
    ).toEqual([{ providerId: 'nene', sessions: 3, weeks: ['2026-02-23', '2026-03-02'] }]));

  it('is not what is marked, of that child', () => {
    const marked = [slotOfChild('c1', dates[0], 'AM'), slotOfChild('c2', dates[0], 'PM')];
    expect(count([at('c1', 'nene', both, [])], ...marked)).toMatchObject({ sessions: 1 });
  });

  it('is counted once where two placements have agreed it, and each child and place once', () => {
    expect(count([at('c1', 'nene', both, []), at('c1', 'ferry', ['AM'], [])])).toMatchObject({
      ...{ sessions: 2, children: 1 },
    });
    expect(count([at('c1', 'nene', both, []), at('c2', 'ferry', both, both)])).toEqual({
      ...{ sessions: 6, children: 2 },
      places: [
        { providerId: 'nene', sessions: 2, weeks: ['2026-03-02'] },
        { providerId: 'ferry', sessions: 4, weeks: ['2026-03-02'] },
      ],
    });
  });
});
