import { describe, expect, it } from '@jest/globals';
import { timetable } from './timetable-field.ts';

const name = 'timetable';
const minutes = (typed: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(typed).map(([key, value]) => [`${name}-${key}-minutes`, value]));
const read = (typed: Readonly<Record<string, string>>) => timetable().read(minutes(typed), name, '2026-11-29');
const told = (typed: Readonly<Record<string, string>>) =>
  (read(typed).value as readonly { weekday: string; session: string; minutes: number }[]).map(
    (each) => `${each.weekday} ${each.session} ${each.minutes}`,
  );

describe('A timetable', () => {
  it('is typed once where every day is the same', () =>
    expect(told({ 'each-AM': '150' })).toEqual(
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => `${day} AM 150`),
    ));

  it('is as typed on a day that differs, and has no session where 0 is', () =>
    expect(told({ 'each-AM': '150', 'monday-AM': '0', 'friday-AM': '60', 'friday-PM': '45' })).toEqual([
      ...['tuesday AM 150', 'wednesday AM 150', 'thursday AM 150', 'friday AM 60', 'friday PM 45'],
    ]));

  it('is of the days alone that are typed where nothing is said of every day', () =>
    expect(told({ 'tuesday-PM': '90', 'friday-PM': '0' })).toEqual(['tuesday PM 90']));

  it('says once what is wrong with every day, there, and is not missing then', () => {
    const faulty = { 'each-PM': 'two hours' };
    expect(read(faulty).faults).toEqual([
      {
        text: 'Every day, afternoon: enter the minutes as a whole number, such as 150',
        at: 'timetable-each-PM-minutes',
      },
    ]);
    expect([timetable().isEmpty!(minutes(faulty), name), timetable().isEmpty!({}, name)]).toEqual([false, true]);
  });

  it('leads what the service says of a session to the day of it', () =>
    expect(timetable().within!(['1', 'minutes'], name, minutes({ 'each-AM': '9999' }))?.name).toBe(
      'timetable-tuesday-AM-minutes',
    ));

  it('stands as it was typed, below the row of every day', () => {
    const { table } = timetable().shown(minutes({ 'each-AM': '150' }), name, []) as unknown as {
      table: { rows: readonly { texts: readonly string[]; enters?: { value: string } }[][] };
    };
    expect(table.rows.map(([day, morning]) => [day!.texts[0], morning!.enters!.value]).slice(0, 2)).toEqual([
      ['Every day', '150'],
      ['Monday', ''],
    ]);
  });
});
