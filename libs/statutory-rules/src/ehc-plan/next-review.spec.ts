import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answered, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { nextReviewDue, underFiveReview, type NextReviewReading } from './index.ts';

const CLOSELY = 'section 44(1) read closely';

describe('Next review of an EHC plan [ehcp.review]', () => {
  it('follows the published reading where no other is stated, and shows both', () =>
    expect(answered(nextReviewDue('2024-11-25'))).toMatchObject({
      result: { by: '2025-11-25', aimFor: '2025-11-24' },
      inputs: { madeOrConcluded: '2024-11-25', reading: null },
      reading: {
        chosen: 'published reading',
        others: [{ reading: CLOSELY, result: { by: '2025-11-24', aimFor: '2025-11-24' } }],
      },
      sentence:
        'Next review by Tuesday 25 November 2025, 12 months from 25 November 2024 (the published reading); aim for Monday 24 November 2025, the last day if section 44(1) is read closely.',
    }));

  it('follows the closer reading for a council that states it', () =>
    expect(answered(nextReviewDue('2024-11-25', CLOSELY))).toMatchObject({
      result: { by: '2025-11-24', aimFor: '2025-11-24' },
      inputs: { madeOrConcluded: '2024-11-25', reading: CLOSELY },
      reading: {
        chosen: CLOSELY,
        others: [{ reading: 'published reading', result: { by: '2025-11-25', aimFor: '2025-11-24' } }],
      },
      sentence:
        'Next review by Monday 24 November 2025, the last of 12 months beginning with 25 November 2024 (section 44(1) read closely); the published reading would give Tuesday 25 November 2025.',
    }));

  it('may have the default stated', () => {
    const { result, inputs } = answered(nextReviewDue('2024-11-25', 'published reading'));
    expect(result).toEqual(answered(nextReviewDue('2024-11-25')).result);
    expect(inputs).toEqual({ madeOrConcluded: '2024-11-25', reading: 'published reading' });
  });

  it.each<[NextReviewReading]>([['published reading'], [CLOSELY]])('says where both give one day: %s', (reading) =>
    expect(answered(nextReviewDue('2024-02-29', reading))).toMatchObject({
      result: { by: '2025-02-28', aimFor: '2025-02-28' },
      reading: { chosen: reading },
      sentence:
        'Next review by Friday 28 February 2025, 12 months from 29 February 2024, in the published reading and with section 44(1) read closely.',
    }),
  );

  it('is never due before its trigger, and the closer reading never later', () => {
    fc.assert(
      fc.property(dates('2014-09-01'), (day) => {
        const [published, closely] = [
          answered(nextReviewDue(day)).result,
          answered(nextReviewDue(day, CLOSELY)).result,
        ];
        expect(day < closely.by && closely.by <= published.by).toBe(true);
        expect([published.aimFor, closely.aimFor]).toEqual([closely.by, closely.by]);
      }),
    );
  });

  it('has no answer before the regulations', () => expect(nextReviewDue('2014-08-31').kind).toBe('gap'));

  it.each<[string, string, () => unknown]>([
    ['madeOrConcluded', 'not-a-civil-date', () => nextReviewDue('next year' as IsoDate)],
    ['reading', 'not-one-of', () => nextReviewDue('2024-11-25', 'any reading' as NextReviewReading)],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});

describe('Review of a plan of a child under five [ehcp.review.under-five]', () => {
  const MADE: IsoDate = '2026-01-31';
  const NOTHING_MORE = { result: null };

  it('should be considered between 3 and 6 months', () =>
    expect(answered(underFiveReview(MADE, '2022-02-01'))).toMatchObject({
      result: { from: '2026-04-30', to: '2026-07-31' },
      inputs: { madeOrConcluded: MADE, dateOfBirth: '2022-02-01' },
      sentence:
        'Aged 3 on 31 January 2026: consider a review between 30 April 2026 and 31 July 2026 (Code of Practice); the legal limit stays as it is.',
    }));

  it.each<[string, IsoDate, object]>([
    ['five when the plan was made', '2021-01-31', NOTHING_MORE],
    ['five the day after', '2021-02-01', NOTHING_MORE],
    ['five on the first day suggested', '2021-04-30', NOTHING_MORE],
    ['five the day after that', '2021-05-01', { result: { from: '2026-04-30', to: '2026-04-30' } }],
    ['five on the last day suggested', '2021-07-31', { result: { from: '2026-04-30', to: '2026-07-30' } }],
    ['five the day after that', '2021-08-01', { result: { from: '2026-04-30', to: '2026-07-31' } }],
  ])('ends with the fifth birthday: %s, born %s', (_, born, expected) =>
    expect(answered(underFiveReview(MADE, born))).toMatchObject(expected),
  );

  it.each<[string, IsoDate, string]>([
    [
      'none',
      '2021-02-01',
      'Aged 5 on 30 April 2026, 3 months from 31 January 2026: the Code of Practice asks for nothing more.',
    ],
    [
      'none for one much older',
      '2015-06-01',
      'Aged 10 on 30 April 2026, 3 months from 31 January 2026: the Code of Practice asks for nothing more.',
    ],
    [
      'cut short',
      '2021-06-15',
      'Aged 4 on 31 January 2026: consider a review between 30 April 2026 and 14 June 2026, the day before the birthday at 5 (Code of Practice); the legal limit stays as it is.',
    ],
    [
      'one day',
      '2021-05-01',
      'Aged 4 on 31 January 2026: consider a review on 30 April 2026, the day before the birthday at 5 (Code of Practice); the legal limit stays as it is.',
    ],
    [
      'whole',
      '2021-08-01',
      'Aged 4 on 31 January 2026: consider a review between 30 April 2026 and 31 July 2026, the day before the birthday at 5 (Code of Practice); the legal limit stays as it is.',
    ],
    [
      'whole, younger',
      '2021-08-02',
      'Aged 4 on 31 January 2026: consider a review between 30 April 2026 and 31 July 2026 (Code of Practice); the legal limit stays as it is.',
    ],
  ])('says so in words: %s, born %s', (_, born, words) =>
    expect(answered(underFiveReview(MADE, born)).sentence).toBe(words),
  );

  it('is a gap before a source shows the Code in force', () => {
    expect(underFiveReview('2024-10-31', '2022-02-01')).toMatchObject({
      kind: 'gap',
      reason: 'commencement not established',
    });
    expect(underFiveReview('2024-11-01', '2022-02-01').kind).toBe('applied');
  });

  it.each<[string, string, () => unknown]>([
    ['madeOrConcluded', 'not-a-civil-date', () => underFiveReview('2026-02-30', MADE)],
    ['dateOfBirth', 'not-a-civil-date', () => underFiveReview(MADE, '2026-02-30')],
    ['madeOrConcluded', 'before-birth', () => underFiveReview(MADE, '2026-02-01')],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));

  it('may be of a plan made on the day of birth', () =>
    expect(answered(underFiveReview(MADE, MADE)).sentence).toContain('Aged 0 on 31 January 2026'));
});
