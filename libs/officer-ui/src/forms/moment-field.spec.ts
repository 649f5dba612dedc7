import { describe, expect, it } from '@jest/globals';
import { clockIn, moment, oneMoment } from './moment-field.ts';

const typed = (time: string) => ({ 'at-day': '1', 'at-month': '7', 'at-year': '2026', 'at-time': time });
const read = (time: string) => moment('When was it?', 'The day').read(typed(time), 'at', '2026-07-02');

describe('A moment that is typed', () => {
  it.each([
    ['4:05pm', '16:05'],
    ['4.05 PM', '16:05'],
    ['4pm', '16:00'],
    ['12am', '00:00'],
    ['12:30pm', '12:30'],
    ['16:05', '16:05'],
    ['9:30', '09:30'],
    ['25:00', null],
    ['13pm', null],
    ['0am', null],
    ['9:75', null],
    ['9', null],
    ['noon', null],
    ['', null],
  ])('has the time “%s” as %s', (time, clock) => expect(clockIn(time)).toBe(clock));

  it('is the moment at which clocks in London show it', () =>
    expect(read('4:05pm')).toEqual({ value: '2026-07-01T15:05:00.000Z' }));

  it('says beside the time what is wrong with it', () =>
    expect(read('25:00').faults).toEqual([{ text: 'Enter a real time, such as 4:05pm', at: 'at-time' }]));

  it('says beside the day that it is not said', () =>
    expect(moment('When was it?', 'The day').read({}, 'at', '2026-07-02').faults).toEqual([
      { text: 'Enter the day and the time', at: 'at-day' },
    ]));

  it('stands as it was recorded', () =>
    expect(oneMoment('2026-07-01T15:05:00.000Z')).toEqual({ day: '1', month: '7', year: '2026', time: '16:05' }));
});
