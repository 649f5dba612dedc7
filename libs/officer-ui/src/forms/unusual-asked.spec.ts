import { describe, expect, it } from '@jest/globals';
import { confirmedFor } from '#platform/gateway';
import { asSaid, unusualAsked, whyInWords } from './unusual-asked.ts';

const unusual = (...confirms: readonly string[]) =>
  confirms.map((confirm) => ({ confirm, code: confirm.split(':')[0]!, field: 'on', detail: `Is ${confirm} right?` }));
const [saturday, past] = ['not-a-working-day:2026-02-14', 'return-in-the-past:2026-02-04'];

describe('What is unusual of a form', () => {
  it('is asked thing by thing, each with a box of its own; of several days that are none, one', () => {
    const asked = unusual(saturday, past, 'not-a-working-day:2026-02-15');
    const { groups, unsaid } = unusualAsked(asked, { because: null, before: null, given: {} });
    expect(groups.map(({ id, name, all }) => [id, name, all.length])).toEqual([
      ['confirmedReason', 'confirmedReason-not-a-working-day', 2],
      ['confirmedReason-return-in-the-past', 'confirmedReason-return-in-the-past', 1],
    ]);
    expect(unsaid).toEqual([]);
  });

  it('is a fault where it was asked and nobody said why, and asked anew where what was said was of another day', () => {
    const said = confirmedFor(['not-a-working-day:2026-02-07'], { 'not-a-working-day': 'An open day' });
    const given = { askedAboutUnusual: 'not-a-working-day return-in-the-past' };
    const { groups } = unusualAsked(
      unusual(saturday, past, 'b:1'),
      asSaid({}, given, said, { confirmation: said } as never),
    );
    expect(groups.map(({ words, error }) => [words, error])).toEqual([
      ['An open day', expect.stringContaining('is not what it was')],
      [null, expect.stringContaining('Enter why it is right')],
      [null, null],
    ]);
  });

  it('leaves with the form what was said of anything else, also where it stands again for another fault', () => {
    const before = confirmedFor([past], { 'return-in-the-past': 'Agreed by telephone' });
    const goesAlong = { name: 'confirmedReason-return-in-the-past', words: 'Agreed by telephone', confirms: [past] };
    for (const asked of [[], unusual(saturday)])
      expect(unusualAsked(asked, asSaid({}, {}, before, { confirmation: before } as never)).said).toMatchObject([
        goesAlong,
      ]);
    expect(unusualAsked(unusual(past), asSaid({}, {}, before, { confirmation: before } as never)).said).toEqual([]);
  });

  it('is said in one text where one reason is for all, and each under its own where not', () => {
    expect(whyInWords({ a: 'So', b: 'So' })).toBe('So');
    expect(whyInWords({ 'not-a-working-day': 'So', b: 'Thus' })).toBe(
      'The day was a weekend or a bank holiday: So\nB: Thus',
    );
    expect(whyInWords(null)).toBe(null);
  });
});
