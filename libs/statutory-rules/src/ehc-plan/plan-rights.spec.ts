import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  mayDisclosePlan,
  ownSayFrom,
  planAppealUntil,
  planEnds,
  planRightsHolder,
  planReviewKind,
  schoolAnswerDue,
  type ActingFor,
  type DisclosureGround,
  type LastCourse,
} from './index.ts';

const ON: IsoDate = '2026-02-10';
const FE: LastCourse = { kind: 'further education' };

describe('How far a plan’s duties run [ehcp.ends]', () => {
  it.each<[IsoDate, LastCourse | null, IsoDate, IsoDate | null]>([
    ['2001-03-15', FE, '2026-03-14', '2026-07-31'],
    ['2001-07-31', FE, '2026-07-30', '2026-07-31'],
    ['2001-08-01', FE, '2026-07-31', '2027-07-31'],
    ['2001-03-15', null, '2026-03-14', null],
    ['2001-03-15', { kind: 'apprenticeship', endsOn: '2026-10-02' }, '2026-03-14', '2026-10-02'],
    ['2001-03-15', { kind: 'other', endsOn: '2027-09-01' }, '2026-03-14', '2027-03-14'],
    ['2001-03-15', { kind: 'other', endsOn: '2026-03-14' }, '2026-03-14', null],
    ['2004-02-29', null, '2029-02-28', null],
  ])('of one born on %s on %j: to %s, kept to %s at the latest', (born, course, dutiesEnd, mayBeKeptUntil) =>
    expect(answered(planEnds(born, course)).result).toEqual({ dutiesEnd, mayBeKeptUntil }),
  );

  it('says so', () => {
    expect(answered(planEnds('2001-03-15', FE)).sentence).toBe(
      'The duties of the plan run to 14 March 2026, the day before the birthday at 25; the authority may keep it to 31 July 2026, the end of the academic year.',
    );
    expect(answered(planEnds('2001-03-15', null)).sentence).toBe(
      'The duties of the plan run to 14 March 2026, the day before the birthday at 25; no course runs on, so it is not kept longer.',
    );
  });

  it('is a gap where they ended before the Act', () => expect(planEnds('1989-01-01', null).kind).toBe('gap'));
});

describe('Who holds the rights of a plan [ehcp.rights-holder]', () => {
  const BORN: IsoDate = '2010-01-15';
  it.each<[IsoDate, string]>([
    ['2026-06-26', 'parent'],
    ['2026-06-27', 'young person'],
    ['2028-01-15', 'young person'],
  ])('on %s: the %s', (on, holder) =>
    expect(answered(planRightsHolder(BORN, on)).result).toMatchObject({ holder, from: '2026-06-27' }),
  );

  it.each<[ActingFor, string]>([
    [{ by: 'themself', decidedBy: null }, ''],
    [{ by: 'the parent, who they agree acts', decidedBy: null }, ', exercised by the parent, who they agree acts'],
    [
      { by: 'another, as they lack capacity', decidedBy: 'the deputy' },
      ', exercised by another, as they lack capacity',
    ],
  ])('%j', (acting, words) => {
    const answer = answered(planRightsHolder(BORN, '2026-09-01', acting));
    expect(answer.result).toEqual({ holder: 'young person', through: acting.by, from: '2026-06-27' });
    expect(answer.sentence).toBe(
      `On 1 September 2026 the rights of the plan are the young person’s${words}: asked, invited and written to.`,
    );
  });

  it('are the parent’s from the day of birth', () =>
    expect(answered(planRightsHolder(ON, ON)).result.holder).toBe('parent'));

  it('are held to the day before the birthday past which no plan is kept', () =>
    expect(answered(planRightsHolder('2000-02-11', ON)).result.holder).toBe('young person'));

  it('are the parent’s until then', () =>
    expect(answered(planRightsHolder(BORN, ON))).toMatchObject({
      result: { holder: 'parent', through: null },
      sentence: 'On 10 February 2026 the rights of the plan are the parent’s; from 27 June 2026 the young person’s.',
      restsOn: [{ id: 'csa.end', version: 'EA 1996 s8' }],
    }));
});

describe('From when a young person has their own say [ehcp.rights-holder]', () => {
  it.each<[IsoDate, IsoDate]>([
    ['2010-01-15', '2026-06-27'],
    ['2009-06-28', '2025-06-28'],
    ['2009-09-08', '2026-06-27'],
  ])('born on %s: from %s, the day after compulsory school age', (born, from) => {
    const answer = answered(ownSayFrom(born));
    expect(answer).toMatchObject({ result: { from, confirm: null }, restsOn: [{ id: 'csa.end' }] });
    expect(answered(planRightsHolder(born, from)).result.holder).toBe('young person');
  });

  it('says so', () =>
    expect(answered(ownSayFrom('2010-01-15')).sentence).toBe(
      'From Saturday 27 June 2026 the young person is asked, invited and written to; a parent only where the young person agrees or lacks capacity.',
    ));

  it('is to be confirmed where the end of school age is', () =>
    expect(answered(ownSayFrom('2009-09-03')).result.confirm).toBe('birthday between 1 and 7 September'));

  it('is a gap before the Act, and before the law of school age that is held', () =>
    expect(['1997-01-15', '1970-01-15'].map((born) => ownSayFrom(born as IsoDate).kind)).toEqual(['gap', 'gap']));
});

describe('Regulations 20 and 21 [ehcp.review.kind]', () => {
  it('a child who attends a school: the head, where the authority requires it', () => {
    const { result } = answered(planReviewKind(true, ON));
    expect(result).toMatchObject({
      regulation: 20,
      heldBy: 'the head, where the authority requires it',
      reportWeeks: 2,
    });
    expect(result.invited).toContain('provider of early years education, head or principal');
    expect(result.invited).not.toContain('any other person that the authority considers appropriate');
  });

  it('a child who attends none: the authority itself', () =>
    expect(answered(planReviewKind(false, ON)).sentence).toBe(
      'Review of 10 February 2026 under regulation 21: arranged, and reported within 2 weeks, by the local authority; invited: parent or young person, SEN officer of the authority, health care professional, social services officer of the authority and any other person that the authority considers appropriate.',
    ));
});

describe('A school’s answer on a draft plan [ehcp.school-consultation]', () => {
  it('is due within fifteen days', () =>
    expect(answered(schoolAnswerDue(ON))).toMatchObject({
      result: '2026-02-25',
      sentence:
        'School consulted on the draft plan on 10 February 2026: it should answer by Wednesday 25 February 2026 (15 calendar days; guidance).',
    }));
});

describe('Showing a plan to others [ehcp.disclosure]', () => {
  it.each<[DisclosureGround, boolean, number]>([
    ['consent', true, 0],
    ['necessary in the child’s interests', true, 0],
    ['another of regulation 17', true, 1],
    ['none', false, 0],
  ])('%s: %s', (ground, may, caveats) => {
    const answer = answered(mayDisclosePlan(ground, ON));
    expect([answer.result, answer.caveats.length]).toEqual([may, caveats]);
  });

  it('says so', () => {
    expect(answered(mayDisclosePlan('none', ON)).sentence).toBe(
      'On 10 February 2026 the plan may not be shown: without consent, and on no ground of regulation 17.',
    );
    expect(answered(mayDisclosePlan('consent', ON)).sentence).toBe(
      'On 10 February 2026 the plan may be shown: consent.',
    );
  });
});

describe('An appeal on a plan [ehcp.appeal]', () => {
  it.each<[IsoDate | null, IsoDate]>([
    [null, '2026-04-10'],
    [ON, '2026-04-10'],
    ['2026-03-09', '2026-04-10'],
    ['2026-03-20', '2026-04-20'],
  ])('with a certificate of %s until %s', (certificate, until) =>
    expect(answered(planAppealUntil(ON, certificate)).result).toBe(until),
  );

  it('says so', () =>
    expect(answered(planAppealUntil(ON, null)).sentence).toBe(
      'An appeal to the SEND Tribunal can be made until Friday 10 April 2026: 2 months from the letter or 1 month from the mediation certificate, the later.',
    ));
});

describe('What cannot be asked of a plan', () => {
  const acting = (change: object) => () =>
    planRightsHolder('2010-01-15', '2026-09-01', { by: 'another, as they lack capacity', decidedBy: 'x', ...change });
  it.each<[string, string, () => unknown]>([
    ['dateOfBirth', 'not-a-civil-date', () => planEnds('2001-02-30', null)],
    ['course.kind', 'not-one-of', () => planEnds('2001-02-03', { kind: 'gap year' } as never)],
    ['course.endsOn', 'not-a-civil-date', () => planEnds('2001-02-03', { kind: 'other', endsOn: '2026-02-30' })],
    ['on', 'before-birth', () => planRightsHolder('2026-02-11', ON)],
    ['on', 'past-every-plan', () => planRightsHolder('2000-02-10', ON)],
    ['dateOfBirth', 'not-a-civil-date', () => planRightsHolder('2026-02-30', ON)],
    ['on', 'not-a-civil-date', () => planRightsHolder('2010-01-15', '2026-02-30')],
    ['on', 'not-a-civil-date', () => mayDisclosePlan('none', '2026-02-30')],
    ['acting.by', 'not-one-of', acting({ by: 'a friend' })],
    ['acting.decidedBy', 'not-said', acting({ decidedBy: null })],
    ['acting.decidedBy', 'not-said', acting({ by: 'the parent, as they lack capacity', decidedBy: ' ' })],
    ['meeting', 'not-a-civil-date', () => planReviewKind(true, '2026-02-30')],
    ['consultedOn', 'not-a-civil-date', () => schoolAnswerDue('2026-02-30')],
    ['ground', 'not-one-of', () => mayDisclosePlan('curiosity' as 'none', ON)],
    ['letterOn', 'not-a-civil-date', () => planAppealUntil('2026-02-30', null)],
    ['certificateOn', 'not-a-civil-date', () => planAppealUntil(ON, '2026-02-30')],
    ['certificateOn', 'before-the-letter', () => planAppealUntil(ON, '2026-02-09')],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
