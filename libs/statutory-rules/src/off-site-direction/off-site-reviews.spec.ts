import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, answered, type IsoDate } from '../foundation/index.ts';
import { dates } from '../testing/arbitraries.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  nextOffSiteReview,
  offSiteReviewMeeting,
  offSiteReviewRequest,
  type DirectingSchool,
  type RunningDirection,
} from './index.ts';

const MAINTAINED = { school: 'maintained school', firstDay: '2026-01-12' } as const;
const NOT_UNDER = 'the Regulations do not apply';
const MINOR =
  'The Regulations of 2010 apply to academies and pupil referral units by the instrument of July 2026, with minor changes (two school days’ notice, reviews, the local authority invited if there is a plan)';
const SAID_BY_ARTICLES =
  'The 2010 Regulations do not apply to the direction of 12 January 2026: an academy directed it under its articles.';
const pupil = { eighteenOrOver: false, hasPlan: false };

describe('Reviews from September 2010 [offsite.s29A.review@SI 2010/1156]', () => {
  const next = (firstDay: IsoDate, last: IsoDate | null = null) =>
    answered(nextOffSiteReview({ school: 'maintained school', firstDay }, last));
  it('are at least every thirty days, and the direction ends with the school year', () => {
    const answer = next('2012-11-05');
    expect(answer.result).toEqual({ by: '2012-12-05', endsWithSchoolYear: true });
    expect(answer.sentence).toBe(
      'To be reviewed by Wednesday 5 December 2012, at least every 30 days; the direction ends with the school year.',
    );
    expect(next('2012-11-05', '2012-12-31').result).toMatchObject({ by: '2013-01-30' });
  });

  it('cannot be asked for', () => {
    const held = { school: 'maintained school', firstDay: '2012-11-05' } as const;
    const answer = answered(offSiteReviewRequest(held, '2012-12-31', null, 'parent', false));
    expect([answer.result, answer.sentence]).toEqual([
      'no right to ask',
      'No right to ask for a review on 31 December 2012.',
    ]);
  });
});

describe('Reviews since January 2013 [offsite.s29A.review@SI 2012/2532]', () => {
  const RUNNING = { school: 'maintained school', firstDay: '2013-02-25' } as const;
  const request = (on: IsoDate, last: IsoDate | null) =>
    answered(offSiteReviewRequest(RUNNING, on, last, 'parent', false));
  it('are at the intervals of the governing body, without thirty days', () => {
    const answer = answered(nextOffSiteReview({ school: 'maintained school', firstDay: '2013-01-01' }, null));
    expect(answer.caveats).toEqual(['Who may direct a pupil off site: first day in force not established']);
    expect(answer.result).toEqual({ by: null, endsWithSchoolYear: false });
    expect(answer.sentence).toBe(
      'Reviewed at intervals that the governing body considers appropriate to the pupil; the direction may run past the end of the school year.',
    );
    const academy = { school: 'academy', firstDay: '2026-09-14' } as const;
    expect(answered(nextOffSiteReview(academy, null)).sentence).toContain('that the academy proprietor considers');
  });

  it.each<[IsoDate, IsoDate | null, string, string]>([
    [
      '2026-03-16',
      '2026-01-05',
      'may be declined',
      'The request of 16 March 2026 may be declined: a review was held on 5 January 2026, in the 10 weeks before that day.',
    ],
    [
      '2026-03-17',
      '2026-01-05',
      'must meet',
      'The request of 17 March 2026 must be met by a meeting as soon as reasonably practicable: no review in the 10 weeks before that day.',
    ],
    [
      '2026-03-17',
      null,
      'must meet',
      'The request of 17 March 2026 must be met by a meeting as soon as reasonably practicable: no review in the 10 weeks before that day.',
    ],
  ])('V-29A: asked on %s, last held on %s: %s', (requested, last, result, sentence) =>
    expect(request(requested, last)).toMatchObject({ result, sentence }),
  );

  it('may be asked for by the authority where there is a plan', () =>
    expect(answered(offSiteReviewRequest(RUNNING, '2026-03-17', null, 'local authority', true)).result).toBe(
      'must meet',
    ));

  it('bars a request for the ten weeks before its day and no day more', () => {
    fc.assert(
      fc.property(dates('2013-10-01', '2026-07-25'), fc.nat({ max: 200 }), (requested, ago) => {
        const { result } = request(requested, addDays(requested, -ago));
        expect(result).toBe(ago >= 1 && ago <= 70 ? 'may be declined' : 'must meet');
      }),
    );
  });

  it.each<[number, string]>([
    [0, 'must meet'],
    [1, 'may be declined'],
    [70, 'may be declined'],
    [71, 'must meet'],
  ])('held %i days before the request: %s', (ago, result) =>
    expect(request('2026-03-17', addDays('2026-03-17', -ago)).result).toBe(result),
  );

  it('names a review on the very day of the request', () => {
    const { sentence, caveats } = request('2026-03-17', '2026-03-17');
    expect(sentence).toContain('no review in the 10 weeks before that day (one was held on it).');
    expect(caveats).toContain(
      'A review was held on the day of the request: whether it was the one asked for is for a person to say',
    );
    const others = [request('2026-03-17', '2026-01-05'), request('2026-03-17', '2026-03-16')];
    others.forEach((each) => expect(each.caveats).not.toContainEqual(expect.stringContaining('for a person to say')));
  });
});

describe('A direction that an academy gave [offsite.s29A.review] [offsite.s29A.academies]', () => {
  const ask = (firstDay: IsoDate, on: IsoDate, school: DirectingSchool = 'academy') =>
    [
      answered(nextOffSiteReview({ school, firstDay }, on)),
      answered(offSiteReviewRequest({ school, firstDay }, on, null, 'parent', false)),
      answered(offSiteReviewMeeting({ school, firstDay }, on, pupil)),
    ] as const;
  const FLAG = ' Running on 26 July 2026: the transitional rule was not seen, ask.';

  it('under its articles is under no Regulations', () =>
    ask('2026-01-12', '2026-07-25').forEach((answer) => {
      expect([answer.result, answer.sentence]).toEqual([NOT_UNDER, SAID_BY_ARTICLES]);
      expect(answer.caveats).toContain('Who may direct a pupil off site: first day in force not established');
    }));

  it('under its articles and running on 26 July 2026 is flagged, not guessed', () =>
    ask('2026-01-12', '2026-07-26').forEach((answer) =>
      expect([answer.result, answer.sentence]).toEqual([NOT_UNDER, `${SAID_BY_ARTICLES}${FLAG}`]),
    ));

  it('by statute is under the Regulations, with changes not seen', () =>
    ask('2026-07-26', '2026-10-01').forEach((answer) => {
      expect(answer.result).not.toBe(NOT_UNDER);
      expect(answer.caveats).toContain(MINOR);
      expect(answer.sentence).not.toContain(FLAG);
    }));

  it.each<[IsoDate, IsoDate, boolean]>([
    ['2026-07-25', '2026-07-26', true],
    ['2026-07-25', '2026-07-25', false],
    ['2026-07-26', '2026-10-01', false],
  ])('of a maintained school from %s, asked on %s, is flagged: %s', (firstDay, on, flagged) =>
    ask(firstDay, on, 'maintained school').forEach((answer) => {
      expect(answer.result).not.toBe(NOT_UNDER);
      expect(answer.sentence.includes(FLAG)).toBe(flagged);
      expect(answer.caveats.includes(FLAG.trim())).toBe(flagged);
      expect(answer.caveats).not.toContain(MINOR);
    }),
  );
});

describe('A review meeting [offsite.s29A.meeting]', () => {
  const meeting = (who = pupil) => answered(offSiteReviewMeeting(MAINTAINED, '2026-03-20', who));
  it('is invited to six days before and answered within six days', () => {
    const answer = meeting();
    expect(answer.result).toEqual({ invited: ['parent'], inviteBy: '2026-03-14', outcomeBy: '2026-03-26' });
    expect(answer.sentence).toBe(
      'Invitation of the parent to the review of 20 March 2026 by Saturday 14 March 2026; its outcome by Thursday 26 March 2026.',
    );
    expect(answer.caveats).toContain('Review meeting of an off-site direction: unverified (from memory)');
  });

  it('names all who are invited', () =>
    expect(meeting({ eighteenOrOver: false, hasPlan: true }).sentence).toContain(
      'Invitation of the parent and the local authority to the review',
    ));

  it.each([
    [{ eighteenOrOver: true, hasPlan: false }, ['pupil']],
    [{ eighteenOrOver: false, hasPlan: true }, ['parent', 'local authority']],
  ])('of %j: %j are invited', (who, invited) => expect(meeting(who).result).toMatchObject({ invited }));

  it.each([
    ['academy', ['parent', 'local authority', 'head', 'nominee of the trustees who is not the head']],
    ['pupil referral unit', ['parent', 'local authority']],
  ] as const)('of a direction by an %s under the instrument of July 2026 is with %j', (school, invited) => {
    const held = { school, firstDay: '2026-09-14' } as const;
    const answer = answered(offSiteReviewMeeting(held, '2026-10-20', { eighteenOrOver: false, hasPlan: true }));
    expect(answer.result).toMatchObject({ invited });
  });

  it('of a pupil referral unit before it is under no Regulations', () => {
    const held = { school: 'pupil referral unit', firstDay: '2026-07-01' } as const;
    const answer = answered(offSiteReviewMeeting(held, '2026-07-10', pupil));
    expect([answer.result, answer.sentence]).toEqual([
      NOT_UNDER,
      'The 2010 Regulations do not apply to the direction of 1 July 2026: a pupil referral unit had no power to direct.',
    ]);
  });

  it('has no answer before a source shows it', () =>
    expect(
      offSiteReviewMeeting({ school: 'maintained school', firstDay: '2012-11-05' }, '2012-12-31', pupil),
    ).toMatchObject({ reason: 'commencement not established' }));
});

describe('A review that cannot be', () => {
  const request = (on: IsoDate, last: IsoDate | null, asker = 'parent', held: RunningDirection = MAINTAINED) =>
    offSiteReviewRequest(held, on, last, asker as 'parent', false);
  it.each<[string, string, () => unknown]>([
    ['asker', 'not-entitled-to-ask', () => request('2026-03-17', null, 'local authority')],
    ['asker', 'not-one-of', () => request('2026-03-17', null, 'head')],
    ['lastReviewOn', 'after-the-request', () => request('2026-03-17', '2026-03-18')],
    ['lastReviewOn', 'not-a-civil-date', () => request('2026-03-17', '2026-02-30')],
    ['lastReviewOn', 'before-the-direction', () => request('2026-03-17', '2026-01-11')],
    ['requestedOn', 'not-a-civil-date', () => request('2026-02-30', null)],
    ['requestedOn', 'before-the-direction', () => request('2026-01-11', null)],
    ['school', 'not-one-of', () => request('2026-03-17', null, 'parent', { ...MAINTAINED, school: 'x' as 'academy' })],
    ['meetingOn', 'not-a-civil-date', () => offSiteReviewMeeting(MAINTAINED, '2026-02-30', pupil)],
    ['meetingOn', 'before-the-direction', () => offSiteReviewMeeting(MAINTAINED, '2026-01-11', pupil)],
    [
      'school',
      'not-one-of',
      () => offSiteReviewMeeting({ ...MAINTAINED, school: 'x' as 'academy' }, '2026-03-20', pupil),
    ],
    ['lastReviewOn', 'not-a-civil-date', () => nextOffSiteReview(MAINTAINED, '2026-02-30')],
    ['lastReviewOn', 'before-the-direction', () => nextOffSiteReview(MAINTAINED, '2026-01-11')],
    ['firstDay', 'not-a-civil-date', () => nextOffSiteReview({ ...MAINTAINED, firstDay: '2026-02-30' }, null)],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
