import { describe, expect, it } from '@jest/globals';
import { answered, minutes } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { deliveredAgainstCommissioned, type CancelledHours } from './index.ts';

const of = (delivered: number, scheduled: number, cancelled = 0, own: CancelledHours | null = null) => {
  const commissioned = { scheduled: minutes(scheduled), cancelledByProvider: minutes(cancelled) };
  return answered(deliveredAgainstCommissioned(minutes(delivered), commissioned, '2026-01-16', own));
};

describe('Delivered against commissioned [ap.delivered]', () => {
  it('is an exact fraction that may pass one, and none where nothing was commissioned', () => {
    expect(of(720, 900).result).toEqual({ n: 720, d: 900 });
    expect(of(960, 900).result).toEqual({ n: 960, d: 900 });
    expect(of(0, 900).result).toEqual({ n: 0, d: 900 });
    expect(of(0, 0)).toMatchObject({ result: null, sentence: 'No hours were commissioned: there is no figure.' });
  });

  it('keeps what the provider cancelled in the denominator, unless a council leaves it out', () => {
    expect(of(720, 900, 120).result).toEqual({ n: 720, d: 900 });
    expect(of(720, 900, 120, 'counted').result).toEqual({ n: 720, d: 900 });
    expect(of(720, 900, 120, 'left out').result).toEqual({ n: 720, d: 780 });
    expect(of(0, 900, 900).result).toEqual({ n: 0, d: 900 });
    expect(of(0, 900, 900, 'left out')).toMatchObject({
      result: null,
      sentence: 'The provider cancelled all hours commissioned, which are left out: there is no figure.',
    });
  });

  it('says what became of those hours, and that it is not the statutory percentage', () => {
    expect(of(720, 900).sentence).toBe(
      'Delivered 12 hours of 15 hours commissioned (80.00 %). This is not the statutory attendance percentage.',
    );
    expect(of(720, 900, 60).sentence).toBe(
      'Delivered 12 hours of 15 hours commissioned (80.00 %), 1 hour cancelled by the provider counted. This is not the statutory attendance percentage.',
    );
    expect(of(720, 960, 60, 'left out').sentence).toBe(
      'Delivered 12 hours of 15 hours commissioned (80.00 %), 1 hour cancelled by the provider left out. This is not the statutory attendance percentage.',
    );
  });

  it('records a council’s own rule', () => {
    expect(of(720, 900).inputs).toMatchObject({ cancelled: null });
    expect(of(720, 900, 0, 'left out').inputs).toMatchObject({ cancelled: 'left out' });
  });

  it.each<[string, string, () => unknown]>([
    ['delivered', 'not-a-whole-number', () => given(-1, 900, 0)],
    ['commissioned.scheduled', 'not-a-whole-number', () => given(0, 1.5, 0)],
    ['commissioned.cancelledByProvider', 'not-a-whole-number', () => given(0, 900, -1)],
    ['commissioned.cancelledByProvider', 'more-than-scheduled', () => of(0, 900, 901)],
    ['own', 'not-one-of', () => of(0, 900, 0, 'halved' as 'counted')],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});

const given = (delivered: number, scheduled: number, cancelledByProvider: number) =>
  deliveredAgainstCommissioned(delivered as never, { scheduled, cancelledByProvider } as never, '2026-01-16');
