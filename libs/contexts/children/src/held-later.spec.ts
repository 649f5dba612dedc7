import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import { heldLater, withoutChange } from './held-later.ts';

type Period = Readonly<{ from: CivilDate; value: string }>;
const north: Period = { from: '2025-09-02', value: 'north' };
const south: Period = { from: '2026-01-05', value: 'south' };
const NOW = '2026-01-12T09:00:00.000Z';
const held: readonly Period[] = [north, south];
const days = (...asked: readonly { of: string }[]) => asked.map(({ of }) => of);
const team = (told: Parameters<typeof heldLater>[1], others = held) =>
  days(...heldLater('OwningTeamChanged', told, others, NOW));

describe('What is told late, where something else holds from a later day', () => {
  it('is asked about, with the next day from which it does', () => {
    expect(team({ from: '2025-10-06', value: 'east' })).toEqual(['2025-10-06-2026-01-05']);
    expect(team({ from: '2025-06-02', value: 'east' })).toEqual(['2025-06-02-2025-09-02']);
    expect(heldLater('OwningTeamChanged', { from: '2025-10-06', value: 'east' }, held, NOW)[0]!.words).toMatch(
      /^From Monday 5 January 2026 something else is recorded of the team\./,
    );
  });

  it('is not where nothing else does: from that day on, or of the same', () => {
    expect(team({ from: '2026-01-05', value: 'east' })).toEqual([]);
    expect(team({ from: '2025-10-06', value: 'south' })).toEqual([]);
    expect(team({ from: '2025-10-06', value: 'east' }, [north])).toEqual([]);
  });

  it('is asked about where the next says the same, and another something else before today', () => {
    const others: readonly Period[] = [north, south, { from: '2026-01-09', value: 'west' }];
    expect(team({ from: '2025-10-06', value: 'south' }, others)).toEqual(['2025-10-06-2026-01-09']);
    expect(team({ from: '2025-10-06', value: 'south' }, [...others, { from: '2026-01-09', value: 'south' }])).toEqual(
      [],
    );
  });

  it('is not where that is agreed for a day to come: until then it holds', () =>
    expect(team({ from: '2025-10-06', value: 'east' }, [north, { ...south, from: '2026-01-13' }])).toEqual([]));

  it('is asked about where it is sealed, since nobody compares what is', () =>
    expect(team({ from: '2025-10-06' })).toEqual(['2025-10-06-2026-01-05']));

  it('is asked about where the registration says it, from its day', () => {
    const name = (from: '2025-10-06' | '2026-01-05', others: readonly Period[] = []) =>
      heldLater('NamesChanged', { from, registered: '2026-01-05' }, others, NOW);
    expect(days(...name('2025-10-06'))).toEqual(['2025-10-06-2026-01-05']);
    expect(name('2025-10-06')[0]!.words).toMatch(
      /^From Monday 5 January 2026, the first day of the record, the registration says the name\./,
    );
    expect(name('2026-01-05')).toEqual([]);
    const between: readonly Period[] = [{ from: '2025-11-03', value: 'other' }];
    expect(days(...name('2025-10-06', between))).toEqual(['2025-10-06-2025-11-03']);
  });

  it('is asked about of a correction only where that moves it behind another', () => {
    const corrected = (from: '2025-10-06' | '2026-03-02' | '2025-06-02', was: '2026-02-02' | '2025-10-13') =>
      team({ from, was, value: 'east' });
    expect(corrected('2025-10-06', '2026-02-02')).toEqual(['2025-10-06-2026-01-05']);
    expect(corrected('2026-03-02', '2026-02-02')).toEqual([]);
    expect(corrected('2025-10-06', '2025-10-13')).toEqual([]);
    expect(corrected('2025-06-02', '2025-10-13')).toEqual(['2025-06-02-2025-09-02']);
  });

  it('is held against all but itself', () => {
    expect(withoutChange(held, south)).toEqual([north]);
    expect(withoutChange(held, { ...south, value: 'other' })).toEqual(held);
    expect(withoutChange(held, null)).toEqual(held);
  });
});
