import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#platform/time';
import { weeksListed } from './attendance-shown.ts';
import { missingWords, sessionsMissing } from './sessions-missing.ts';

const timetable = ['monday', 'wednesday'].flatMap((weekday) =>
  (['AM', 'PM'] as const).map((session) => ({ weekday, session })),
) as Parameters<typeof sessionsMissing>[0][number]['timetable'];
const at = (startedOn: CivilDate | null, endedOn: CivilDate | null = null) => ({
  ...{ placementId: 'p1', startedOn, endedOn, timetable },
});
const mark = (date: CivilDate, session: 'AM' | 'PM', code = 'K') => ({ date, session, code }) as never;
const year = { from: '2026-08-01', to: '2027-07-31', today: '2026-12-02' } as const;
const days = (missing: ReturnType<typeof sessionsMissing>) => missing.map(({ date, session }) => `${date} ${session}`);

describe('Sessions without a mark', () => {
  it('are those that were agreed, lie behind and were not marked, from the first day of the placement', () =>
    expect(days(sessionsMissing([at('2026-11-25')], [mark('2026-11-25', 'PM')], year))).toEqual([
      '2026-11-25 AM',
      '2026-11-30 AM',
      '2026-11-30 PM',
    ]));

  it('are none on days on which no school is open', () => {
    const closed = ['2026-11-25', '2026-11-26'] as const;
    expect(days(sessionsMissing([at('2026-11-25')], [], { ...year, closed }))).toEqual([
      '2026-11-30 AM',
      '2026-11-30 PM',
    ]);
  });

  it('end with the placement, and begin with the school year', () => {
    expect(days(sessionsMissing([at('2026-11-16', '2026-11-20')], [], year))).toHaveLength(4);
    expect(days(sessionsMissing([at('2025-11-16', '2026-08-03')], [], year))).toEqual([
      '2026-08-03 AM',
      '2026-08-03 PM',
    ]);
  });

  it('are none on a bank holiday, none of today or to come, and none before a placement has begun', () => {
    const christmas = { ...year, from: '2026-12-24', today: '2026-12-30' } as const;
    // Monday 28 December is the substitute for Boxing Day.
    expect(sessionsMissing([at('2026-12-01')], [], christmas)).toEqual([]);
    expect(sessionsMissing([at('2026-12-02'), at(null)], [], year)).toEqual([]);
  });

  it('are one where two placements have the same session', () =>
    expect(days(sessionsMissing([at('2026-11-30'), at('2026-11-30')], [], year))).toEqual([
      '2026-11-30 AM',
      '2026-11-30 PM',
    ]));

  it('are told with the days from which and to which they are', () => {
    expect(missingWords(sessionsMissing([at('2026-11-25')], [], year))).toBe(
      '4 agreed sessions, from 25 November 2026 to 30 November 2026',
    );
    const one = sessionsMissing([at('2026-11-30')], [mark('2026-11-30', 'AM')], year);
    expect(missingWords(one)).toBe('1 agreed session, on 30 November 2026');
  });
});

describe('The weeks of a year', () => {
  const marks = [mark('2026-11-23', 'AM'), mark('2026-11-23', 'PM', 'I'), mark('2026-11-25', 'AM')];
  const missing = sessionsMissing([at('2026-11-23')], marks, year);
  const rows = (wayTo: Parameters<typeof weeksListed>[2]) =>
    weeksListed({ marks, notHeld: [], schoolYear: '2026-27' }, missing, wayTo).rows.map((row) =>
      row.map(({ texts, act }) => act?.text ?? texts.join()),
    );

  it('hold one in which nobody marked anything, and say of each day what is missing', () =>
    expect(rows(null)).toEqual([
      ['30 November to 4 December', 'No mark', '–', '–', '–', '–'],
      ['23 to 27 November', 'K I', '–', 'K, no mark', '–', '–'],
    ]));

  it('say of a day without a mark on which schools are closed that they are', () =>
    expect(
      weeksListed({ marks, notHeld: [], schoolYear: '2026-27' }, [], null, ['2026-11-23', '2026-11-24']).rows.map(
        (row) => row.map(({ texts }) => texts.join()),
      ),
    ).toEqual([['23 to 27 November', 'K I', 'Closed', 'K –', '–', '–']]));

  it('say of a session that was not held that there was none, and ask for no mark of it', () => {
    const none = ['AM', 'PM'].map((session) => ({
      ...{ entryId: 'e', date: '2026-11-24', session, placementId: 'p', because: 'place-closed' },
    })) as unknown as Parameters<typeof weeksListed>[0]['notHeld'];
    const listed = (notHeld: typeof none) =>
      weeksListed({ marks, notHeld, schoolYear: '2026-27' }, [], null).rows[0]!.map(({ texts }) => texts.join());
    expect(listed(none)).toEqual(['23 to 27 November', 'K I', 'No session', 'K –', '–', '–']);
    expect(listed(none.slice(0, 1))[2]).toBe('No session, –');
    const [date, placementId] = ['2026-11-30', 'p1'] as const;
    const missed = sessionsMissing([at(date)], [{ date, session: 'AM', placementId } as never], year);
    expect(missed.map(({ session }) => session)).toEqual(['PM']);
  });

  it('lead whoever keeps the register to where it is filled in', () => {
    expect(rows(() => '/there').map((row) => row.at(-1))).toEqual(['Fill in 2', 'Fill in 1']);
    const whole = weeksListed({ marks, notHeld: [], schoolYear: '2026-27' }, [], () => '/there');
    expect(whole.columns).toHaveLength(6);
  });
});
