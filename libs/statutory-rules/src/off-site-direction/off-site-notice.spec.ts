import { describe, expect, it } from '@jest/globals';
import type { SchoolCalendar } from '../calendar/index.ts';
import { answered, type IsoDate } from '../foundation/index.ts';
import { CAL_A } from '../testing/cal-a.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { NOTICE_CONTENTS, offSiteNotice, type NoticeContent } from './index.ts';

const MAINTAINED = { school: 'maintained school', firstDay: '2026-01-12' } as const;
const ACADEMY = { school: 'academy', firstDay: '2026-01-12' } as const;
const NOT_UNDER = 'the Regulations do not apply';
const MINOR =
  'The Regulations of 2010 apply to academies and pupil referral units by the instrument of July 2026, with minor changes (two school days’ notice, reviews, the local authority invited if there is a plan)';
const SAID_BY_ARTICLES =
  'The 2010 Regulations do not apply to the direction of 12 January 2026: an academy directed it under its articles.';
const pupil = { eighteenOrOver: false, hasPlan: false };

/** Autumn 2026, when academies direct by statute. */
const AUTUMN: SchoolCalendar = {
  id: 'autumn 2026',
  keptBy: 'academy trust',
  terms: [{ name: 'autumn 2026', from: '2026-09-02', to: '2026-12-18' }],
  closures: [],
};

/** What the Regulations ask, where they apply. */
function asked<Asked extends object>(result: Asked | string): Asked {
  if (typeof result === 'string') throw new Error(result);
  return result;
}

describe('Notice of a direction [offsite.s29A.notice]', () => {
  const ask = (givenOn: IsoDate | null, says: readonly NoticeContent[] = NOTICE_CONTENTS, who = pupil) => {
    const answer = answered(offSiteNotice(MAINTAINED, CAL_A, who, { givenOn, says }));
    return { ...answer, result: asked(answer.result), other: asked(answer.reading!.others[0]!.result) };
  };

  it('V-29A: first day Monday 12 January 2026, latest notice Thursday 8 January, clear days Wednesday 7 January', () => {
    const { result, sentence, other, restsOn, reading } = ask(null);
    expect([reading!.chosen, reading!.others.map((each) => each.reading)]).toEqual([
      'not less than 2 school days before',
      ['clear days'],
    ]);
    expect(result).toEqual({ latest: '2026-01-08', warnFrom: '2026-01-07', to: ['parent'], missing: [], inTime: null });
    expect(other.latest).toBe('2026-01-07');
    expect(sentence).toBe(
      'Written notice to the parent by Thursday 8 January 2026, 2 school days before Monday 12 January 2026; in clear days by Wednesday 7 January 2026.',
    );
    expect(restsOn.map(({ id }) => id)).toEqual(['offsite.s29A.academies', 'calendar.school-day']);
  });

  it('is answered where only the clear-days day, which advises, lies before the calendar', () => {
    const direction = { school: 'maintained school', firstDay: '2026-01-08' } as const;
    const answer = answered(offSiteNotice(direction, CAL_A, pupil, { givenOn: '2026-01-06', says: NOTICE_CONTENTS }));
    expect(asked(answer.result)).toEqual({
      latest: '2026-01-06',
      warnFrom: null,
      to: ['parent'],
      missing: [],
      inTime: true,
    });
    expect(answer.reading).toBeNull();
    expect(answer.caveats).toContain('The calendar CAL-A does not hold the last day in clear days');
    expect(answer.sentence).toBe(
      'Written notice to the parent by Tuesday 6 January 2026, 2 school days before Thursday 8 January 2026.',
    );
  });

  it('says to whom, and what is missing, where even the latest day lies before the calendar', () => {
    const direction = { school: 'maintained school', firstDay: '2026-01-06' } as const;
    const answer = answered(offSiteNotice(direction, CAL_A, pupil, { givenOn: '2025-12-18', says: ['address'] }));
    expect(asked(answer.result)).toMatchObject({ latest: null, warnFrom: null, to: ['parent'], inTime: null });
    expect(answer.caveats).toContain('The calendar CAL-A does not hold the last day of the notice');
    expect(answer.sentence).toBe(
      'Written notice to the parent not less than 2 school days before Tuesday 6 January 2026. It does not say: person to report to, number of days, reasons and objectives and session times.',
    );
  });

  it.each<[IsoDate, boolean, boolean]>([
    ['2026-01-07', true, true],
    ['2026-01-08', true, false],
    ['2026-01-09', false, false],
  ])('given on %s is in time: %s, in clear days: %s', (givenOn, inTime, clear) => {
    const { result, other } = ask(givenOn);
    expect([result.inTime, other.inTime]).toEqual([inTime, clear]);
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

  it('is not of the Regulations for an academy before 26 July 2026', () => {
    const notice = { givenOn: '2026-01-09', says: [] } as const;
    const answer = answered(offSiteNotice(ACADEMY, CAL_A, pupil, notice));
    expect([answer.result, answer.reading, answer.sentence]).toEqual([NOT_UNDER, null, SAID_BY_ARTICLES]);
    expect(answer.restsOn.map(({ id }) => id)).toEqual(['offsite.s29A.academies']);
    const after = { school: 'academy', firstDay: '2026-09-14' } as const;
    const statutory = answered(offSiteNotice(after, AUTUMN, pupil, { givenOn: null, says: NOTICE_CONTENTS }));
    expect(asked(statutory.result).latest).toBe('2026-09-10');
    expect(statutory.caveats).toContain(MINOR);
    expect(ask(null).caveats).not.toContain(MINOR);
  });
});

describe('A notice that cannot be', () => {
  const notice = (change: { givenOn?: IsoDate; says?: readonly NoticeContent[] }, firstDay: IsoDate = '2026-01-12') =>
    offSiteNotice({ school: 'maintained school', firstDay }, CAL_A, pupil, { givenOn: null, says: [], ...change });
  it.each<[string, string, () => unknown]>([
    ['givenOn', 'not-a-civil-date', () => notice({ givenOn: '2026-01-32' })],
    ['says[0]', 'not-one-of', () => notice({ says: ['map' as 'address'] })],
    ['firstDay', 'not-a-civil-date', () => notice({}, '2026-01-32')],
    ['firstDay', 'beyond-the-calendar', () => notice({}, '2026-04-03')],
  ])('is refused by %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
