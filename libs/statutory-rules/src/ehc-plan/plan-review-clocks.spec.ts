import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, answered, civilDate, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import {
  draftPlanCommentsUntil,
  planAmendmentCommentsUntil,
  finalPlanDue,
  planReviewDue,
  planReviewClocks,
  type PhaseTransfer,
} from './index.ts';

type Column =
  | 'meeting'
  | 'decision_due'
  | 'notice_sent'
  | 'final_due_8w'
  | 'absolute_12w'
  | 'phase'
  | 'longstop'
  | 'effective_due'
  | 'next_review_published'
  | 'next_review_target';

const transferOf = (phase: string, on: IsoDate) => (phase === '-' ? null : { phase: phase as PhaseTransfer, on });

describe('Review of an EHC plan [ehcp.review]', () => {
  it.each(
    vectors<Column>(
      'V-AR',
      `id,meeting,decision_due,notice_sent,final_due_8w,absolute_12w,phase,longstop,effective_due,next_review_published,next_review_target
       ar1,2024-11-01,2024-11-29,2024-11-25,2025-01-20,2025-01-24,-,-,2025-01-20,2025-11-25,2025-11-24
       ar2,2026-03-10,2026-04-07,2026-04-07,2026-06-02,2026-06-02,-,-,2026-06-02,2027-04-07,2027-04-06
       ar3,2025-12-01,2025-12-29,2025-12-29,2026-02-23,2026-02-23,primary to secondary,2026-02-14,2026-02-14,2026-12-29,2026-12-28`,
    ),
  )('$id: meeting $meeting, final plan $effective_due', (row) => {
    const meeting = civilDate(row.meeting);
    const noticeSent = civilDate(row.notice_sent);
    expect(answered(planReviewClocks(meeting)).result).toMatchObject({
      decisionBy: row.decision_due,
      finalAtLatest: row.absolute_12w,
    });
    expect(
      answered(finalPlanDue({ meeting, noticeSent, transfer: transferOf(row.phase, '2026-09-01') })).result,
    ).toEqual({
      due: row.effective_due,
      eightWeeksFromNotice: row.final_due_8w,
      twelveWeeksFromMeeting: row.absolute_12w,
      longstop: row.longstop === '-' ? null : row.longstop,
    });
    expect(answered(planReviewDue(noticeSent)).result).toEqual({
      by: row.next_review_target,
      published: row.next_review_published,
    });
  });

  it('wants notice and papers two weeks before, and warns a day earlier', () =>
    expect(answered(planReviewClocks('2026-03-20'))).toMatchObject({
      result: {
        noticeBy: '2026-03-06',
        papersBy: '2026-03-06',
        warnFrom: '2026-03-05',
        reportBy: '2026-04-03',
        decisionBy: '2026-04-17',
        finalAtLatest: '2026-06-12',
      },
      inputs: { meeting: '2026-03-20', kind: 'annual' },
      restsOn: [],
      caveats: [],
      sentence:
        'Annual review meeting on Friday 20 March 2026: notice and papers by Friday 6 March 2026 (in clear days by Thursday 5 March 2026), report by Friday 3 April 2026, decision by Friday 17 April 2026 with any amendments proposed, final plan never later than Friday 12 June 2026.',
    }));

  it('names the clear-days reading of "at least 2 weeks before" beside the one it follows', () => {
    const { result, reading } = answered(planReviewClocks('2026-03-20'));
    expect(reading).toEqual({
      chosen: 'at least 2 weeks before',
      others: [{ reading: 'clear days', result: { ...result, noticeBy: '2026-03-05', papersBy: '2026-03-05' } }],
    });
  });

  it('counts an early review from its meeting in the same way', () => {
    const [early, annual] = [
      answered(planReviewClocks('2026-03-20', 'early')),
      answered(planReviewClocks('2026-03-20')),
    ];
    expect(early.result).toEqual(annual.result);
    expect(early.inputs).toEqual({ meeting: '2026-03-20', kind: 'early' });
    expect(early.sentence).toBe(annual.sentence.replace('Annual', 'Early'));
  });

  it('keeps its limits in order about the meeting', () => {
    fc.assert(
      fc.property(dates('2014-09-01'), (meeting) => {
        const { result } = answered(planReviewClocks(meeting));
        const { warnFrom, noticeBy, reportBy, decisionBy, finalAtLatest } = result;
        const days = [warnFrom, noticeBy, meeting, reportBy, decisionBy, finalAtLatest];
        expect([...new Set(days)].sort()).toEqual(days);
        expect(warnFrom).toBe(addDays(noticeBy, -1));
      }),
    );
  });

  it('has no answer before the regulations', () => {
    expect(planReviewClocks('2014-08-31')).toMatchObject({ kind: 'gap' });
    expect(planReviewClocks('2014-09-01')).toMatchObject({ kind: 'applied' });
  });
});

describe('Comments on proposed amendments [ehcp.review]', () => {
  it('have at least 15 days beginning with the day of service, as comments on a first draft have', () => {
    const answer = answered(planAmendmentCommentsUntil('2026-03-27'));
    expect(answer).toMatchObject({
      result: '2026-04-10',
      inputs: { servedOn: '2026-03-27' },
      caveats: [],
      sentence:
        'Amendments served on 27 March 2026: comments at least until Friday 10 April 2026 (15 days beginning with that day).',
    });
    expect(answered(draftPlanCommentsUntil('2026-03-27')).result).toBe(answer.result);
  });

  it('have no answer before the regulations', () => expect(planAmendmentCommentsUntil('2014-08-31').kind).toBe('gap'));
});

describe('Reviews that cannot be dated [ehcp.review]', () => {
  it.each<[string, string, () => unknown]>([
    ['meeting', 'not-a-civil-date', () => planReviewClocks('2026-02-30')],
    ['kind', 'not-one-of', () => planReviewClocks('2026-03-10', 'yearly' as 'annual')],
    ['servedOn', 'not-a-civil-date', () => planAmendmentCommentsUntil('' as IsoDate)],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
