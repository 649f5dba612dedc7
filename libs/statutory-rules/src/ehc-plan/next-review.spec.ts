import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answered, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { planReviewDue, planReviewUnderFive } from './index.ts';

const CLOSELY = 'section 44(1) read closely';

describe('Next review of an EHC plan [ehcp.review]', () => {
  it('is due on the last of twelve months beginning with the day, the published reading shown beside it', () =>
    expect(answered(planReviewDue('2024-11-25'))).toMatchObject({
      result: { by: '2025-11-24', published: '2025-11-25' },
      inputs: { madeOrConcluded: '2024-11-25' },
      reading: {
        chosen: CLOSELY,
        others: [{ reading: 'published reading', result: { by: '2025-11-25', published: '2025-11-25' } }],
      },
      sentence:
        'Next review of the plan by Monday 24 November 2025, the last of 12 months beginning with 25 November 2024 (section 44(1) read closely); the published reading would give Tuesday 25 November 2025.',
    }));

  it('says where both give one day', () =>
    expect(answered(planReviewDue('2024-02-29'))).toMatchObject({
      result: { by: '2025-02-28', published: '2025-02-28' },
      sentence:
        'Next review of the plan by Friday 28 February 2025, 12 months from 29 February 2024, in the published reading and with section 44(1) read closely.',
    }));

  it('is never due before its trigger, nor later than published', () => {
    fc.assert(
      fc.property(dates('2014-09-01'), (day) => {
        const { by, published } = answered(planReviewDue(day)).result;
        expect(day < by && by <= published).toBe(true);
      }),
    );
  });

  it('has no answer before the regulations', () => expect(planReviewDue('2014-08-31').kind).toBe('gap'));

  it('refuses what is no date', () =>
    expectRefused(() => planReviewDue('next year' as IsoDate), 'madeOrConcluded', 'not-a-civil-date'));
});

describe('Review of a plan of a child under five [ehcp.review.under-five]', () => {
  const MADE: IsoDate = '2026-01-31';
  const NOTHING_MORE = { result: null };

  it('should be considered between 3 and 6 months', () =>
    expect(answered(planReviewUnderFive(MADE, '2022-02-01'))).toMatchObject({
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
    expect(answered(planReviewUnderFive(MADE, born))).toMatchObject(expected),
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
    expect(answered(planReviewUnderFive(MADE, born)).sentence).toBe(words),
  );

  it('is a gap before a source shows the Code in force', () => {
    expect(planReviewUnderFive('2024-10-31', '2022-02-01')).toMatchObject({
      kind: 'gap',
      reason: 'commencement not established',
    });
    expect(planReviewUnderFive('2024-11-01', '2022-02-01').kind).toBe('applied');
  });

  it.each<[string, string, () => unknown]>([
    ['madeOrConcluded', 'not-a-civil-date', () => planReviewUnderFive('2026-02-30', MADE)],
    ['dateOfBirth', 'not-a-civil-date', () => planReviewUnderFive(MADE, '2026-02-30')],
    ['madeOrConcluded', 'before-birth', () => planReviewUnderFive(MADE, '2026-02-01')],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));

  it('may be of a plan made on the day of birth', () =>
    expect(answered(planReviewUnderFive(MADE, MADE)).sentence).toContain('Aged 0 on 31 January 2026'));
});
