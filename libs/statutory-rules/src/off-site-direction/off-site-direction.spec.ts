import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, answered, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  mayDirectOffSite,
  nextOffSiteReview,
  NOTICE_CONTENTS,
  offSiteNotice,
  offSiteReviewMeeting,
  offSiteReviewRequest,
  type NoticeContent,
  type OffSiteDirection,
} from './index.ts';

const direction = (change: Partial<OffSiteDirection> = {}): OffSiteDirection => ({
  school: 'maintained school',
  purpose: 'to improve behaviour',
  to: 'another place',
  from: '2026-01-12',
  until: '2026-03-27',
  ...change,
});
const direct = (change: Partial<OffSiteDirection> = {}) => answered(mayDirectOffSite(direction(change)));

describe('Who may direct until 25 July 2026 [offsite.s29A.academies@maintained schools]', () => {
  it.each([
    ['maintained school', 'section 29A', 'governing body'],
    ['academy', 'its articles', 'academy proprietor'],
  ] as const)('a %s, under %s', (school, power, by) =>
    expect(direct({ school }).result).toEqual({ may: true, power, by, dualRegistration: false, transitional: false }),
  );

  it('says so', () => {
    expect(direct({ to: 'another school' }).sentence).toBe(
      'The governing body may direct the pupil off site from 12 January 2026 under section 29A. The pupil is registered at both schools.',
    );
    expect(direct({ purpose: 'the school cannot meet need' }).sentence).toBe(
      'The governing body may not direct the pupil off site from 12 January 2026 under section 29A: only to improve behaviour, never because the school cannot meet need.',
    );
  });

  it.each([
    ['to improve behaviour', true],
    ['the school cannot meet need', false],
    ['another', false],
  ] as const)('%s: %s', (purpose, may) => expect(direct({ purpose }).result.may).toBe(may));

  it.each<[IsoDate, IsoDate, boolean]>([
    ['2026-07-01', '2026-07-26', true],
    ['2026-07-01', '2026-07-25', false],
    ['2026-07-25', '2026-12-18', true],
    ['2026-07-26', '2026-12-18', false],
  ])('from %s until %s is flagged for the transitional rule: %s', (from, until, flagged) => {
    const { result, sentence } = direct({ from, until });
    expect(result.transitional).toBe(flagged);
    expect(sentence.includes('Running on 26 July 2026: the transitional rule was not seen, ask.')).toBe(flagged);
  });
});

describe('Who may direct from 26 July 2026 [offsite.s29A.academies@academies too]', () => {
  it('academies too, by statute', () => {
    const answer = direct({ school: 'academy', from: '2026-07-26', until: '2026-12-18', to: 'another school' });
    expect(answer.result).toMatchObject({
      may: true,
      power: 'section 29A',
      by: 'academy proprietor',
      dualRegistration: true,
    });
    expect(answer.caveats).toHaveLength(2);
  });

  it('runs beside as "would be" from Royal Assent', () => {
    expect(direct({ school: 'academy', from: '2026-04-28', until: '2026-05-22' }).wouldBe).toEqual([]);
    const [would] = direct({ school: 'academy', from: '2026-04-29', until: '2026-05-22' }).wouldBe;
    expect(would?.result.power).toBe('section 29A');
  });
});

describe('Notice of a direction [offsite.s29A.notice]', () => {
  const pupil = { eighteenOrOver: false, hasPlan: false };
  const ask = (givenOn: IsoDate | null, says: readonly NoticeContent[] = NOTICE_CONTENTS, who = pupil) =>
    answered(offSiteNotice('2026-01-12', CAL_A, who, { givenOn, says }));

  it('V-29A: first day Monday 12 January 2026, latest notice Thursday 8 January, clear days Wednesday 7 January', () => {
    const { result, sentence, reading } = ask(null);
    expect(result).toEqual({ latest: '2026-01-08', warnFrom: '2026-01-07', to: ['parent'], missing: [], inTime: null });
    expect(reading?.others[0]?.result.latest).toBe('2026-01-07');
    expect(sentence).toBe(
      'Written notice to the parent by Thursday 8 January 2026, 2 school days before Monday 12 January 2026; in clear days by Wednesday 7 January 2026.',
    );
  });

  it.each<[IsoDate, boolean, boolean]>([
    ['2026-01-07', true, true],
    ['2026-01-08', true, false],
    ['2026-01-09', false, false],
  ])('given on %s is in time: %s, in clear days: %s', (givenOn, inTime, clear) => {
    const { result, reading } = ask(givenOn);
    expect([result.inTime, reading?.others[0]?.result.inTime]).toEqual([inTime, clear]);
  });

  it.each([
    [{ eighteenOrOver: true, hasPlan: false }, ['pupil']],
    [{ eighteenOrOver: false, hasPlan: true }, ['parent', 'local authority']],
    [{ eighteenOrOver: true, hasPlan: true }, ['pupil', 'local authority']],
  ] as const)('for %j goes to %j', (who, to) => expect(ask(null, NOTICE_CONTENTS, who).result.to).toEqual(to));

  it('names what it does not say', () => {
    const { result, sentence } = ask(null, ['address', 'number of days', 'session times']);
    expect(result.missing).toEqual(['person to report to', 'reasons and objectives']);
    expect(sentence).toContain('It does not say: person to report to and reasons and objectives.');
  });
});

describe('Reviews from September 2010 [offsite.s29A.review@SI 2010/1156]', () => {
  it('are at least every thirty days, and the direction ends with the school year', () => {
    const answer = answered(nextOffSiteReview('2012-11-05'));
    expect(answer.result).toEqual({ by: '2012-12-05', endsWithSchoolYear: true });
    expect(answer.sentence).toBe(
      'To be reviewed by Wednesday 5 December 2012, at least every 30 days; the direction ends with the school year.',
    );
    expect(answered(nextOffSiteReview('2012-12-31')).result.by).toBe('2013-01-30');
  });

  it('cannot be asked for', () => {
    const answer = answered(offSiteReviewRequest('2012-12-31', null, 'parent', false));
    expect([answer.result, answer.sentence]).toEqual([
      'no right to ask',
      'No right to ask for a review on 31 December 2012.',
    ]);
  });
});

describe('Reviews since January 2013 [offsite.s29A.review@SI 2012/2532]', () => {
  it('are at the intervals of the governing body, without thirty days', () => {
    const answer = answered(nextOffSiteReview('2013-01-01'));
    expect(answer.result).toEqual({ by: null, endsWithSchoolYear: false });
    expect(answer.sentence).toBe(
      'Reviewed at intervals that the governing body considers appropriate to the pupil; the direction may run past the end of the school year.',
    );
  });

  it.each<[IsoDate, IsoDate | null, string, string]>([
    [
      '2026-03-16',
      '2026-01-05',
      'may be declined',
      'The request of 16 March 2026 may be declined: a review was held on 5 January 2026, in the 10 weeks before it.',
    ],
    [
      '2026-03-17',
      '2026-01-05',
      'must meet',
      'The request of 17 March 2026 must be met by a meeting as soon as reasonably practicable: no review in the 10 weeks before it.',
    ],
    [
      '2026-03-17',
      null,
      'must meet',
      'The request of 17 March 2026 must be met by a meeting as soon as reasonably practicable: no review in the 10 weeks before it.',
    ],
  ])('V-29A: asked on %s, last held on %s: %s', (requested, last, result, sentence) =>
    expect(answered(offSiteReviewRequest(requested, last, 'parent', false))).toMatchObject({ result, sentence }),
  );

  it('may be asked for by the authority where there is a plan', () =>
    expect(answered(offSiteReviewRequest('2026-03-17', null, 'local authority', true)).result).toBe('must meet'));

  it('bars a request for ten weeks and no day more', () => {
    fc.assert(
      fc.property(dates('2013-04-01'), fc.nat({ max: 200 }), (requested, ago) => {
        const { result } = answered(offSiteReviewRequest(requested, addDays(requested, -ago), 'parent', false));
        expect(result).toBe(ago <= 70 ? 'may be declined' : 'must meet');
      }),
    );
  });
});

describe('A review meeting [offsite.s29A.meeting]', () => {
  it('is invited to six days before and answered within six days', () => {
    const answer = answered(offSiteReviewMeeting('2026-03-20'));
    expect(answer.result).toEqual({ inviteBy: '2026-03-14', outcomeBy: '2026-03-26' });
    expect(answer.sentence).toBe(
      'Invitations to the review of 20 March 2026 by Saturday 14 March 2026; its outcome by Thursday 26 March 2026.',
    );
    expect(answer.caveats).toEqual(['Review meeting of an off-site direction: unverified (from memory)']);
  });
});

describe('A direction that cannot be', () => {
  const pupil = { eighteenOrOver: false, hasPlan: false };
  it.each<[string, string, () => unknown]>([
    ['school', 'not-one-of', () => direct({ school: 'free school' as 'academy' })],
    ['purpose', 'not-one-of', () => direct({ purpose: 'as a sanction' as 'another' })],
    ['to', 'not-one-of', () => direct({ to: 'home' as 'another place' })],
    ['direction', 'ends-before-it-starts', () => direct({ until: '2026-01-11' })],
    [
      'givenOn',
      'not-a-civil-date',
      () => offSiteNotice('2026-01-12', CAL_A, pupil, { givenOn: '2026-01-32', says: [] }),
    ],
    [
      'says',
      'not-one-of',
      () => offSiteNotice('2026-01-12', CAL_A, pupil, { givenOn: null, says: ['map' as 'address'] }),
    ],
    ['calendar', 'beyond-the-calendar', () => offSiteNotice('2026-01-06', CAL_A, pupil, { givenOn: null, says: [] })],
    ['asker', 'not-entitled-to-ask', () => offSiteReviewRequest('2026-03-17', null, 'local authority', false)],
    ['asker', 'not-one-of', () => offSiteReviewRequest('2026-03-17', null, 'head' as 'parent', false)],
    ['lastReviewOn', 'after-the-request', () => offSiteReviewRequest('2026-03-17', '2026-03-18', 'parent', false)],
    ['lastReviewOn', 'not-a-civil-date', () => offSiteReviewRequest('2026-03-17', '2026-02-30', 'parent', false)],
    ['requestedOn', 'not-a-civil-date', () => offSiteReviewRequest('2026-02-30', null, 'parent', false)],
    ['on', 'not-a-civil-date', () => offSiteReviewMeeting('2026-02-30')],
    ['on', 'not-a-civil-date', () => nextOffSiteReview('2026-02-30')],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
