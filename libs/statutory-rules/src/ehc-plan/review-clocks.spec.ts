import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, answered, civilDate, RuleGap, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { vectors } from '../testing/vectors.ts';
import {
  amendmentCommentsUntil,
  finalPlanDue,
  nextReviewDue,
  phaseTransferDue,
  PHASE_TRANSFERS,
  reviewClocks,
  underFiveReview,
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

describe('Review of an EHC plan [ehcp.review] [ehcp.phase-transfer]', () => {
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
    expect(answered(reviewClocks(meeting)).result).toMatchObject({
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
    expect(answered(nextReviewDue(noticeSent)).result).toEqual({
      by: row.next_review_published,
      aimFor: row.next_review_target,
    });
  });

  it('wants notice and papers two weeks before, and warns a day earlier', () =>
    expect(answered(reviewClocks('2026-03-20')).result).toMatchObject({
      noticeBy: '2026-03-06',
      papersBy: '2026-03-06',
      warnFrom: '2026-03-05',
      reportBy: '2026-04-03',
    }));

  it('counts an early review from its meeting in the same way', () => {
    const [early, annual] = [answered(reviewClocks('2026-03-20', 'early')), answered(reviewClocks('2026-03-20'))];
    expect(early.result).toEqual(annual.result);
    expect(early.sentence).toBe(
      'Early review meeting on Friday 20 March 2026: notice and papers by Friday 6 March 2026, report by Friday 3 April 2026, decision by Friday 17 April 2026 with any amendments proposed, final plan never later than Friday 12 June 2026.',
    );
  });

  it('never lets a late notice move the final plan past twelve weeks', () =>
    expect(answered(finalPlanDue({ meeting: '2026-03-10', noticeSent: '2026-04-14', transfer: null }))).toMatchObject({
      result: { due: '2026-06-02', eightWeeksFromNotice: '2026-06-09', longstop: null },
      restsOn: [],
      sentence:
        'Final amended plan due by Tuesday 2 June 2026, the earliest of its limits (8 weeks from the notice: 9 June 2026; 12 weeks from the meeting: 2 June 2026).',
    }));

  it('names the longstop of a phase transfer, and the rule it rests on', () => {
    const transfer = { phase: 'primary to secondary', on: '2026-09-01' } as const;
    const due = answered(finalPlanDue({ meeting: '2025-12-01', noticeSent: '2025-12-29', transfer }));
    expect(due.sentence).toContain('due by Saturday 14 February 2026');
    expect(due.sentence).toContain('phase transfer: 14 February 2026');
    expect(due.restsOn).toEqual([{ id: 'ehcp.phase-transfer', version: 'SEND Regs 2014' }]);
  });

  it('keeps the earlier limit where the longstop is the later', () => {
    const transfer = { phase: 'secondary to post-16', on: '2026-09-01' } as const;
    expect(answered(finalPlanDue({ meeting: '2025-12-01', noticeSent: '2025-12-29', transfer })).result).toMatchObject({
      due: '2026-02-23',
      longstop: '2026-03-30',
    });
  });

  it('shows both readings of the next review', () => {
    const next = answered(nextReviewDue('2024-11-25'));
    expect(next.sentence).toBe(
      'Next review by Tuesday 25 November 2025, 12 months from 25 November 2024 (the published reading); aim for Monday 24 November 2025, the last day if section 44(1) is read closely.',
    );
    expect(next.reading).toEqual({
      chosen: 'published reading',
      others: [{ reading: 'section 44(1) read closely', result: { by: '2025-11-24', aimFor: '2025-11-24' } }],
    });
  });

  it('gives a parent at least 15 calendar days', () =>
    expect(answered(amendmentCommentsUntil('2026-03-27'))).toMatchObject({
      result: '2026-04-11',
      sentence:
        'Amendments sent on 27 March 2026: the parent may comment at least until Saturday 11 April 2026 (15 calendar days).',
    }));

  it('keeps its limits in order, none before its trigger', () => {
    fc.assert(
      fc.property(dates('2014-09-01'), fc.nat(60), fc.constantFrom(...PHASE_TRANSFERS), (meeting, late, phase) => {
        const clocks = answered(reviewClocks(meeting)).result;
        expect(clocks.warnFrom < clocks.noticeBy && clocks.noticeBy < meeting).toBe(true);
        expect(meeting < clocks.reportBy && clocks.reportBy < clocks.decisionBy).toBe(true);
        const noticeSent = addDays(meeting, late);
        const transfer = { phase, on: addDays(meeting, 300) };
        const free = answered(finalPlanDue({ meeting, noticeSent, transfer: null })).result;
        const bound = answered(finalPlanDue({ meeting, noticeSent, transfer })).result;
        expect(free.due <= clocks.finalAtLatest && free.due <= free.eightWeeksFromNotice).toBe(true);
        expect(bound.due).toBe(bound.longstop! < free.due ? bound.longstop : free.due);
        const next = answered(nextReviewDue(noticeSent)).result;
        expect(noticeSent < next.aimFor && next.aimFor <= next.by).toBe(true);
      }),
    );
  });

  it('has no answer before the regulations', () => {
    expect(reviewClocks('2014-08-31')).toMatchObject({ kind: 'gap' });
    const transfer = { phase: 'infant to junior', on: '2014-08-31' } as const;
    expect(() => finalPlanDue({ meeting: '2014-06-01', noticeSent: '2014-06-02', transfer })).toThrow(RuleGap);
  });
});

describe('Phase transfer [ehcp.phase-transfer]', () => {
  it.each<[PhaseTransfer, IsoDate, IsoDate]>([
    ['early years to school', '2026-09-01', '2026-02-14'],
    ['infant to junior', '2026-09-01', '2026-02-14'],
    ['primary to middle', '2026-09-01', '2026-02-14'],
    ['primary to secondary', '2027-09-01', '2027-02-14'],
    ['middle to secondary', '2026-09-01', '2026-02-14'],
    ['secondary to post-16', '2026-09-01', '2026-03-30'],
    ['post-16 to post-16', '2026-09-01', '2026-04-01'],
    ['post-16 to post-16', '2026-07-31', '2026-02-28'],
  ])('%s on %s: at the latest %s', (phase, on, due) =>
    expect(answered(phaseTransferDue({ phase, on })).result).toBe(due),
  );

  it('says so in words', () => {
    expect(answered(phaseTransferDue({ phase: 'primary to secondary', on: '2026-09-01' })).sentence).toBe(
      'Transfer primary to secondary on 1 September 2026: amended plan before 15 February 2026, so at the latest on Saturday 14 February 2026.',
    );
    expect(answered(phaseTransferDue({ phase: 'post-16 to post-16', on: '2026-09-01' })).sentence).toContain(
      'at least 5 months before',
    );
  });
});

describe('Review of a plan of a child under five [ehcp.review.under-five]', () => {
  it('should be considered between 3 and 6 months', () =>
    expect(answered(underFiveReview('2026-01-31', '2021-02-01'))).toMatchObject({
      result: { from: '2026-04-30', to: '2026-07-31' },
      sentence:
        'Aged 4: consider a review between 30 April 2026 and 31 July 2026 (Code of Practice); the legal limit stays as it is.',
    }));

  it('ends with the fifth birthday', () =>
    expect(answered(underFiveReview('2026-01-31', '2021-01-31'))).toMatchObject({
      result: null,
      sentence: 'Aged 5: the Code of Practice asks for nothing more.',
    }));
});

describe('Reviews that cannot be dated [ehcp.review] [ehcp.phase-transfer] [ehcp.review.under-five]', () => {
  const meeting = '2026-03-10';
  it.each<[string, string, () => unknown]>([
    ['on', 'not-a-civil-date', () => reviewClocks('2026-02-30')],
    ['kind', 'not-one-of', () => reviewClocks(meeting, 'yearly' as 'annual')],
    ['noticeSent', 'before-the-meeting', () => finalPlanDue({ meeting, noticeSent: '2026-03-09', transfer: null })],
    ['meeting', 'not-a-civil-date', () => finalPlanDue({ meeting: '2026-3-10', noticeSent: meeting, transfer: null })],
    ['phase', 'not-one-of', () => phaseTransferDue({ phase: 'school to work' as PhaseTransfer, on: meeting })],
    ['on', 'before-birth', () => underFiveReview(meeting, '2026-03-11')],
    ['on', 'not-a-civil-date', () => nextReviewDue('next year' as IsoDate)],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
