import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import {
  attendanceOrderNotice,
  homeEducationWords,
  leavingNeedsConsent,
  missingEducationStanding,
  type LeavingChild,
  type Whereabouts,
} from './index.ts';

const ON: IsoDate = '2026-06-01';

describe('Notice before an attendance order [attendance-order.notice]', () => {
  it('gives fifteen days beginning with its service', () =>
    expect(answered(attendanceOrderNotice(ON))).toMatchObject({
      result: '2026-06-15',
      sentence:
        'Notice served on 1 June 2026: the parent has until Monday 15 June 2026 at the least (15 days beginning with its service).',
    }));
});

describe('Home educated [home-education.notice]', () => {
  it.each<[IsoDate | null, string]>([
    [null, 'On 1 June 2026: reported as home educated (no notice of the parent).'],
    ['2026-06-02', 'On 1 June 2026: reported as home educated (no notice of the parent).'],
    ['2026-06-01', 'On 1 June 2026: home educated (by the parent’s own notice of 1 June 2026).'],
  ])('by a notice of %s: %s', (notice, sentence) =>
    expect(answered(homeEducationWords(notice, ON)).sentence).toBe(sentence),
  );
});

describe('Leaving school [home-education.consent@a special-school place that it arranged] [home-education.consent@EA 1996 s434A]', () => {
  const leaving = (change: Partial<LeavingChild>, on = ON) =>
    answered(
      leavingNeedsConsent({ school: 'special', arrangedByAuthority: true, protectionEnquiries: false, ...change }, on),
    );
  it.each<[Partial<LeavingChild>, boolean, boolean]>([
    [{}, true, true],
    [{ arrangedByAuthority: false }, false, false],
    [{ school: 'mainstream' }, false, false],
    [{ school: 'independent special' }, false, true],
    [{ school: 'independent special', arrangedByAuthority: false }, false, false],
    [{ school: 'mainstream', protectionEnquiries: true }, false, true],
    [{ protectionEnquiries: true }, true, true],
  ])('%j: consent %s, would be %s', (change, needs, would) => {
    const answer = leaving(change);
    expect([answer.result, ...answer.wouldBe.map(({ result }) => result)]).toEqual([needs, would]);
  });

  it('says why', () => {
    expect(leaving({}).sentence).toBe(
      'Leaving school for home education on 1 June 2026 needs consent of the authority: a special-school place that an authority arranged.',
    );
    expect(leaving({ school: 'mainstream' }).sentence).toBe(
      'Leaving school for home education on 1 June 2026 needs no consent of the authority: nothing asks for it.',
    );
    expect(leaving({ protectionEnquiries: true }).wouldBe[0]!.sentence).toContain(
      'a special-school place that an authority arranged and enquiries or action under section 47.',
    );
    expect(leaving({}, '2026-04-28').wouldBe).toEqual([]);
  });
});

describe('A child missing education [missing-education.close]', () => {
  it.each<[Whereabouts, boolean]>([
    ['confirmed by the receiving school', true],
    ['confirmed by the receiving authority', true],
    ['said to have moved away', false],
    ['not found', false],
  ])('%s closes it: %s', (known, closes) =>
    expect(answered(missingEducationStanding(known, ON)).result).toEqual({
      closes,
      standing: closes ? 'found' : 'whereabouts unknown',
    }),
  );

  it('says so', () =>
    expect(answered(missingEducationStanding('said to have moved away', ON)).sentence).toBe(
      'On 1 June 2026, said to have moved away: whereabouts unknown.',
    ));

  it.each<[string, string, () => unknown]>([
    ['servedOn', 'not-a-civil-date', () => attendanceOrderNotice('2026-02-30')],
    ['noticeOn', 'not-a-civil-date', () => homeEducationWords('2026-02-30', ON)],
    ['on', 'not-a-civil-date', () => homeEducationWords(null, '2026-02-30')],
    ['known', 'not-one-of', () => missingEducationStanding('abroad' as 'not found', ON)],
    ['on', 'not-a-civil-date', () => missingEducationStanding('not found', '2026-02-30')],
    [
      'school',
      'not-one-of',
      () =>
        leavingNeedsConsent({ school: 'free' as 'special', arrangedByAuthority: true, protectionEnquiries: false }, ON),
    ],
    [
      'leavesOn',
      'not-a-civil-date',
      () =>
        leavingNeedsConsent({ school: 'special', arrangedByAuthority: true, protectionEnquiries: false }, '2026-02-30'),
    ],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
