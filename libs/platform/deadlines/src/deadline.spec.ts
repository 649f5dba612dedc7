import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import { deadline, type SaysNoMoment } from './deadline.ts';
import { BookLent } from './due-list.fixtures.ts';

type Kept = Readonly<{ backOn: CivilDate }>;

const said = {
  ...{ name: 'book-due', version: 1, events: [BookLent] as const },
  subjects: () => [],
  fold: (_: Kept | undefined, { data }: Readonly<{ data: Kept }>): Kept => ({ backOn: data.backOn }),
  open: ({ backOn }: Kept) => [{ item: 'book', backOn }],
};

describe('A deadline', () => {
  it('without its moment is none, for the compiler and when it is declared', () =>
    expect((): SaysNoMoment =>
      // Written as a declaration is, so that nothing but the moment is missing of it.
      deadline({
        ...{ name: 'book-due', version: 1, events: [BookLent] as const },
        subjects: ({ about }) => [about.childId],
        fold: (_: Kept | undefined, { data }): Kept => ({ backOn: data.backOn }),
        open: ({ backOn }) => [{ item: 'book', backOn }],
      }),
    ).toThrow('The deadline book-due says its moment, or its privateMoment: one of the two.'));

  it('has one moment, not two', () =>
    expect(() => deadline({ ...said, moment: soon, privateMoment: () => null })).toThrow('one of the two'));

  it('is due when its moment says', () =>
    expect(deadline({ ...said, moment: soon }).moment!({ item: 'book', backOn: '2026-01-12' })).toEqual({
      ...{ dueOn: '2026-01-12', restsOn: [] },
    }));
});

const soon = ({ backOn }: Kept) => ({ dueOn: backOn, restsOn: [] });
