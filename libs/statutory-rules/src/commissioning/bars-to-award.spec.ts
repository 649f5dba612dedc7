import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { accommodationBar, purchasingSystemEnds } from './index.ts';

const bar = (born: IsoDate, on: IsoDate, number: string | null) => answered(accommodationBar(born, on, number));

describe('Ofsted registration of supported accommodation [accommodation.registration]', () => {
  it.each<[IsoDate, string | null, boolean, boolean]>([
    ['2010-01-15', null, true, true],
    ['2010-01-15', 'SC123', true, false],
    ['2008-02-11', null, true, true],
    ['2008-02-10', null, false, false],
    ['2010-02-11', null, false, false],
  ])('of one born on %s, number %j: asked %s, a bar %s', (born, number, asked, is) =>
    expect(bar(born, '2026-02-10', number).result).toEqual({ asked, bar: is }),
  );

  it('says so, since 28 October 2023', () => {
    expect(bar('2010-01-15', '2026-02-10', null).sentence).toBe(
      'Not to be awarded: supported accommodation of a young person aged 16 on 10 February 2026 must be registered with Ofsted, and running it without is an offence.',
    );
    expect(bar('2010-01-15', '2026-02-10', 'SC123').sentence).toBe(
      'No bar to award: aged 16 on 10 February 2026, registered with Ofsted.',
    );
    expect(bar('2000-01-15', '2026-02-10', null).sentence).toBe(
      'No bar to award: aged 26 on 10 February 2026, no registration is asked for.',
    );
    expect(accommodationBar('2006-11-01', '2023-10-27', null).kind).toBe('gap');
    expect(bar('2006-11-01', '2023-10-28', null).result.bar).toBe(true);
  });

  it.each<[string, string, () => unknown]>([
    ['on', 'before-birth', () => accommodationBar('2026-02-11', '2026-02-10', null)],
    ['ofstedNumber', 'not-said', () => accommodationBar('2010-01-15', '2026-02-10', ' ')],
    ['ownLastDay', 'not-a-civil-date', () => purchasingSystemEnds('2026-02-30', '2026-02-10')],
    ['on', 'not-a-civil-date', () => purchasingSystemEnds(null, '2026-02-30')],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});

describe('The end of a dynamic purchasing system [procurement.dps-end]', () => {
  it.each<[IsoDate | null, IsoDate]>([
    [null, '2029-02-23'],
    ['2026-08-31', '2026-08-31'],
    ['2031-08-31', '2029-02-23'],
  ])('that says %s is %s', (own, last) => {
    const answer = answered(purchasingSystemEnds(own, '2026-02-10'));
    expect([answer.result, answer.caveats.length]).toEqual([last, 1]);
  });

  it('says so', () =>
    expect(answered(purchasingSystemEnds(null, '2026-02-10')).sentence).toBe(
      'The dynamic purchasing system runs to 23 February 2029 at the latest.',
    ));
});
