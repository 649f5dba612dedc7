import { describe, expect, it } from '@jest/globals';
import { answered, type Application, type IsoDate } from '../foundation/index.ts';
import {
  afterPlanTransfer,
  finalPlanDue,
  firstPlanClocks,
  planAdviceDue,
  planReassessmentDue,
  planReviewClocks,
  planReviewDue,
  planTransferDue,
} from './index.ts';

const SHOWN = expect.stringMatching(/^From 1 May to 24 September 2020 a limit could be exceeded/);

describe('Limits of the months of coronavirus [ehcp.coronavirus]', () => {
  it.each<[string, () => Application<unknown>, () => Application<unknown>]>([
    ['decision of a review', () => planReviewClocks('2020-04-03'), () => planReviewClocks('2020-09-25')],
    ['final plan of a review', () => planReviewClocks('2020-02-07'), () => planReviewClocks('2020-02-06')],
    [
      'amended plan',
      () => finalPlanDue({ meeting: '2020-03-02', noticeSent: '2020-03-06', transfer: null }),
      () => finalPlanDue({ meeting: '2020-03-02', noticeSent: '2020-03-05', transfer: null }),
    ],
    ['next review', () => planReviewDue('2019-05-02'), () => planReviewDue('2019-05-01')],
    ['first plan', () => firstPlanClocks('2019-12-13'), () => firstPlanClocks('2019-12-12')],
    ['advice', () => planAdviceDue('2020-08-13'), () => planAdviceDue('2020-08-14')],
    ['reassessment', () => planReassessmentDue('2020-01-24'), () => planReassessmentDue('2020-01-23')],
    [
      'move',
      () => planTransferDue({ movesOn: '2020-05-01', learnedOn: '2020-01-06' }),
      () => planTransferDue({ movesOn: '2020-04-30', learnedOn: '2020-01-06' }),
    ],
    [
      'after a move',
      () => afterPlanTransfer('2020-03-20', '2020-03-02'),
      () => afterPlanTransfer('2020-09-25', '2020-09-01'),
    ],
  ])('%s: shown with a last day in them, and with none outside', (_, within, outside) => {
    expect(answered(within()).caveats).toContainEqual(SHOWN);
    expect(answered(outside()).caveats).not.toContainEqual(SHOWN);
  });

  it.each<[IsoDate, boolean]>([
    ['2020-04-30', false],
    ['2020-05-01', true],
    ['2020-09-24', true],
    ['2020-09-25', false],
  ])('of a move on %s: %s', (movesOn, shown) => {
    const { caveats } = answered(planTransferDue({ movesOn, learnedOn: '2020-01-06' }));
    expect(caveats.some((each) => each.startsWith('From 1 May to 24 September 2020'))).toBe(shown);
  });
});
