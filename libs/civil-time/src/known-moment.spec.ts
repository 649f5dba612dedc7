import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addMilliseconds, instantOf, isInstant, momentIn, momentText } from './known-moment.ts';
import { endOfLondonDay, londonDate } from './london-time.ts';

describe('What a moment is', () => {
  it.each([
    ['2026-03-27T16:00:00.000Z', true],
    ['2026-03-27T16:00:00Z', false],
    ['2026-03-27T16:00:00.000+01:00', false],
    ['2026-02-30T16:00:00.000Z', false],
    ['2026-03-27T24:00:00.000Z', false],
    ['1899-12-31T23:59:59.999Z', false],
    ['2200-01-01T00:00:00.000Z', false],
    ['2026-03-27', false],
    [0, false],
  ])('as it is kept, %j: %p', (value, kept) => expect(isInstant(value)).toBe(kept));

  it.each([
    ['2026-03-30T17:00:00+01:00', '2026-03-30T16:00:00.000Z'],
    ['2026-03-30T23:59:59.9999Z', '2026-03-30T23:59:59.999Z'],
    ['2199-12-31T23:59:59.99999Z', '2199-12-31T23:59:59.999Z'],
    ['1900-01-01T00:00:00Z', '1900-01-01T00:00:00.000Z'],
  ])('%s is %s', (text, kept) => expect(instantOf(text)).toBe(kept));

  it.each(['2026-03-27T16:00:00', '1899-12-31T23:59:59Z', '2200-01-01T00:00:00Z', '0001-01-01T00:00:00Z', 'now', ''])(
    '%j is none',
    (text) => {
      expect(momentIn(text)).toBeNull();
      expect(() => instantOf(text)).toThrow(RangeError);
    },
  );

  it('is not led out of the years that are known', () => {
    expect(addMilliseconds('2026-03-27T16:00:00.000Z', 1500)).toBe('2026-03-27T16:00:01.500Z');
    expect(() => addMilliseconds('2199-12-31T23:59:59.999Z', 1)).toThrow(RangeError);
  });
});

describe('A moment as Temporal has it', () => {
  const known = fc.integer({ min: Date.parse('1900-01-01'), max: Date.parse('2199-12-31') });
  const text = fc.tuple(known, fc.nat(999_999)).map(([ms, nanoseconds]) => {
    const kept = new Date(ms).toISOString();
    return nanoseconds % 2 ? kept : `${kept.slice(0, -1)}${String(nanoseconds).padStart(6, '0')}Z`;
  });

  it('is the same whether it is read by arithmetic or by Temporal', () => {
    const rounding = { smallestUnit: 'millisecond', roundingMode: 'floor' } as const;
    fc.assert(
      fc.property(text, fc.integer({ min: -1e9, max: 1e9 }), (said, milliseconds) => {
        const there = Temporal.Instant.from(said).round(rounding);
        expect(momentIn(said)!.equals(there)).toBe(true);
        expect(momentText(Temporal.Instant.from(said))).toBe(there.toString({ fractionalSecondDigits: 3 }));
        const moved = there.add({ milliseconds }).toString({ fractionalSecondDigits: 3 });
        if (isInstant(moved)) expect(addMilliseconds(momentText(there), milliseconds)).toBe(moved);
      }),
    );
  });
});

describe('A day in London', () => {
  it.each([
    ['2026-01-12', '2026-01-12T23:59:59.999Z'],
    ['2026-06-26', '2026-06-26T22:59:59.999Z'],
    ['1900-01-01', '1900-01-01T23:59:59.999Z'],
    ['2199-12-31', '2199-12-31T23:59:59.999Z'],
  ] as const)('%s ends at %s', (date, end) => {
    expect(endOfLondonDay(date)).toBe(end);
    expect(londonDate(end)).toBe(date);
  });
});
