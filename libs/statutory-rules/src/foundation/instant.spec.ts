import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  addElapsed,
  asInstant,
  clockTime,
  elapsedBefore,
  hours,
  instant,
  londonDate,
  londonInstant,
  londonText,
  minutes,
  minutesIntoDay,
  momentInWords,
} from './index.ts';

describe('An instant', () => {
  it('is brought to UTC, to the millisecond', () =>
    expect(instant('2026-03-30T17:00+01:00')).toBe('2026-03-30T16:00:00.000Z'));

  it.each([
    '2026-03-30T17:00',
    '2026-03-30',
    'now',
    '2026-02-30T10:00Z',
    '+020000-01-01T00:00Z',
    '1899-12-31T23:59:59.999Z',
    '2200-01-01T00:00Z',
  ])('is not %j', (text) => expectRefused(() => instant(text, 'receivedAt'), 'receivedAt', 'not-an-instant'));

  it('lies on a London date, not on a UTC one', () =>
    expect(londonDate(instant('2026-06-30T23:30:00Z'))).toBe('2026-07-01'));

  it('lies on the London date that Temporal has for it', () => {
    const known = fc.integer({ min: Date.parse('1900-01-01'), max: Date.parse('2199-12-31') });
    fc.assert(
      fc.property(known, (ms) => {
        const there = Temporal.Instant.fromEpochMilliseconds(ms);
        expect(londonDate(asInstant(there))).toBe(there.toZonedDateTimeISO('Europe/London').toPlainDate().toString());
      }),
    );
  });

  it('shows London’s clock with its offset', () =>
    expect(londonText(instant('2026-07-01T12:00:00Z'))).toBe('2026-07-01T13:00+01:00'));

  it('is the first of two where the clocks go back', () =>
    expect(londonInstant('2026-10-25', '01:30')).toBe('2026-10-25T00:30:00.000Z'));

  it('is refused in the hour that the clocks skip', () =>
    expectRefused(() => londonInstant('2026-03-29', '01:30'), 'time', 'no-such-time-in-london'));

  it('keeps an hour an hour over the clock change', () =>
    expect(londonText(addElapsed(instant('2026-03-29T00:30Z'), hours(1)))).toBe('2026-03-29T02:30+01:00'));

  it('goes back by elapsed time too, and says a moment by London’s clock', () => {
    expect(londonText(elapsedBefore(instant('2026-03-29T01:30Z'), hours(1)))).toBe('2026-03-29T00:30+00:00');
    expect(momentInWords(instant('2026-03-30T16:00Z'))).toBe('5:00pm on Monday 30 March 2026');
  });

  it.each<[string, string]>([
    ['2026-10-25T00:30Z', '1:30am BST on Sunday 25 October 2026'],
    ['2026-10-25T01:30Z', '1:30am GMT on Sunday 25 October 2026'],
    ['2026-10-25T02:00Z', '2:00am on Sunday 25 October 2026'],
    ['2026-03-30T16:00:59.999Z', '5:00pm on Monday 30 March 2026'],
  ])('is said to the minute that it lies in: %s is %s', (moment, words) =>
    expect(momentInWords(instant(moment))).toBe(words),
  );

  it.each<[string, string]>([
    ['2026-03-30T16:01Z', '5:00pm on Monday 30 March 2026'],
    ['2026-03-30T16:00:01Z', '5:00:00pm on Monday 30 March 2026'],
    ['2026-03-30T16:00:00.001Z', '5:00:00.000pm on Monday 30 March 2026'],
    ['2026-03-30T16:00Z', '5:00pm on Monday 30 March 2026'],
  ])('beside %s is told apart: %s', (other, words) =>
    expect(momentInWords(instant('2026-03-30T16:00Z'), instant(other))).toBe(words),
  );

  it.each([minutes(1e15), minutes(120_000_000)])('refuses %i minutes, which lead out of what is known', (length) => {
    expectRefused(() => addElapsed(instant('2026-03-30T16:00Z'), length), 'instant', 'not-an-instant');
    expectRefused(() => elapsedBefore(instant('2026-03-30T16:00Z'), length), 'instant', 'not-an-instant');
  });

  it('is refused by the name it has here, where the caller gives none', () => {
    expectRefused(() => instant('now'), 'instant', 'not-an-instant');
    expectRefused(() => londonDate('now' as never), 'instant', 'not-an-instant');
  });

  it.each(['9:00', '24:00', '09:60', '0900', '09:000', '109:00'])('has no clock time %j', (text) =>
    expectRefused(() => clockTime(text), 'time', 'not-a-time'),
  );

  it('counts minutes into the day', () => expect(minutesIntoDay('09:05')).toBe(545));
});
