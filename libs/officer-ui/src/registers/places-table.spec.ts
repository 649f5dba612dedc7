import { describe, expect, it } from '@jest/globals';
import { nobodyThere } from './place-words.ts';
import { placesTable } from './places-table.ts';

const names = { provider: (id: string) => ({ nene: 'Nene Bridge', ferry: 'Ferry Meadows' })[id] };
const there = (providerId: string) => ({ providerId, children: { rows: 2, more: false } });
const none = { sessions: 0, children: 0, places: [], more: false, holidaysKnown: true };
const missing = {
  ...{ ...none, sessions: 15 },
  places: [{ providerId: 'nene', sessions: 15, weeks: ['2026-11-16', '2026-11-23'] as const }],
};
const cells = (of: Partial<Parameters<typeof placesTable>[0]>, unmarked: Parameters<typeof placesTable>[1]) =>
  placesTable({ items: [], previous: null, ...of }, unmarked, names).rows.map((row) =>
    row.flatMap(({ texts, ways = [] }) => [...texts, ...ways.map(({ text, href }) => `${text}: ${href}`)]),
  );

describe('The registers that one may keep', () => {
  it('are those of the places at which children are, with how many sessions are without a mark', () =>
    expect(cells({ items: [there('nene'), there('ferry')] }, missing)).toEqual([
      ['Ferry Meadows', '2 children', 'None'],
      [
        ...['Nene Bridge', '2 children', '15 sessions'],
        'Week of 16 November 2026: /registers/nene?week=2026-11-16',
        'Week of 23 November 2026: /registers/nene?week=2026-11-23',
      ],
    ]));

  it('are those, too, that nobody is at any more, while marks are missing, and once', () => {
    expect(cells({}, missing)[0]!.slice(0, 3)).toEqual(['Nene Bridge', 'Nobody any more', '15 sessions']);
    expect(cells({ previous: 'before' }, missing)).toEqual([]);
  });

  it('do not say that none is missing where not all were looked at', () =>
    expect(cells({ items: [there('ferry')] }, { ...missing, more: true })[0]).toEqual([
      ...['Ferry Meadows', '2 children', 'Not counted'],
    ]));
});

describe('Where nobody is shown', () => {
  const of = { providerId: 'nene', lastThere: null, today: '2026-11-29' } as const;

  it('the council is told that nobody of its own was there', () =>
    expect(nobodyThere('in that week', { ...of, opens: true })).toEqual({
      ...{ text: 'No child of yours was at this place in that week.', last: null },
    }));

  it('a provider is told whose register it keeps, since others may have been there', () =>
    expect(nobodyThere('in that week', { ...of, opens: false }).text).toBe(
      'No child whose register you keep was with you in that week. You keep the register of a child until 4 weeks after the last day.',
    ));

  it('both are led to the last week in which somebody was', () =>
    expect(nobodyThere('in that week', { ...of, opens: false, lastThere: '2026-11-20' }).last).toEqual({
      text: 'The last week before it: 16 November 2026',
      href: '/registers/nene?week=2026-11-16',
    }));
});
