import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answered, hours, minutes, type Minutes } from '../foundation/index.ts';
import {
  registrationTest,
  type ChildAtSite,
  type FullTimeLimits,
  type ProviderSite,
  type ProviderWeek,
  type RegistrationAnswer,
  type SiteStanding,
} from './index.ts';

const NONE = { lessons: minutes(0), breaks: minutes(0) };
const of = (lessons: number, breaks = 0) => ({ lessons: hours(lessons), breaks: hours(breaks) });

const CHILD: ChildAtSite = {
  child: 'a',
  site: 'north',
  ofCompulsorySchoolAge: true,
  need: 'none',
  lookedAfter: false,
  scheduled: of(20),
  delivered: NONE,
};

const several = (count: number, change: Partial<ChildAtSite> = {}, from = 0): ChildAtSite[] =>
  Array.from({ length: count }, (_, index) => ({ ...CHILD, child: `child ${from + index}`, ...change }));

const LIMITS: FullTimeLimits = { fullTimeAboveMinutes: hours(18), warnFromMinutes: hours(15), rollConfirmedMonths: 12 };
const standing = (north: SiteStanding, south: SiteStanding): ProviderSite[] => [
  { site: 'north', standing: north },
  { site: 'south', standing: south },
];

const WEEK: ProviderWeek = {
  week: '2026-05-11',
  termTime: true,
  sites: standing('unregistered', 'unregistered'),
  children: [],
  rollConfirmedOn: '2026-01-12',
  declaredOpen: null,
};

const inShort = (result: RegistrationAnswer) =>
  result.kind === 'unregistered'
    ? `${result.colour}${result.undetermined ? ' undetermined' : ''}${result.rollUnconfirmed && result.colour !== 'GREY' ? ' + GREY' : ''}`
    : result.kind;

/** The answer of the present test, and of the announced one. */
function both(children: readonly ChildAtSite[], change: Partial<ProviderWeek> = {}): [string, string] {
  const answer = answered(registrationTest({ ...WEEK, children, ...change }));
  expect(answer.rule.version).toBe('EA 1996 s463');
  expect(answer.wouldBe.map(({ rule }) => rule.version)).toEqual(['2026 Act s43']);
  return [inShort(answer.result), inShort(answer.wouldBe[0]!.result)];
}

const plan = { need: 'EHC plan' } as const;

describe('Registration test [indep.school.test@EA 1996 s463] [indep.school.test@2026 Act s43] [indep.full-time]', () => {
  it.each<[string, string, ChildAtSite[], string, string]>([
    ['r1', '4 children x 20h', several(4), 'AMBER', 'AMBER'],
    ['r2', '5 children x 20h', several(5), 'RED', 'RED'],
    ['r3', '1 child x 18h, EHCP', several(1, { ...plan, scheduled: of(18) }), 'AMBER', 'AMBER'],
    ['r3b', '1 child x 18.25h, EHCP', several(1, { ...plan, scheduled: of(18.25) }), 'RED', 'RED'],
    ['r4', '1 child x 17.5h, EHCP', several(1, { ...plan, scheduled: of(17.5) }), 'AMBER', 'AMBER'],
    ['r5', '1 child x 20h, looked after', several(1, { lookedAfter: true }), 'RED', 'RED'],
    ['r6', '1 child x 20h, SEN support only', several(1, { need: 'SEN support' }), 'AMBER', 'AMBER undetermined'],
    ['r7', '30 children x 12h', several(30, { scheduled: of(12) }), 'none', 'none'],
    ['r8', 'one past CSA', [...several(4), ...several(1, { ofCompulsorySchoolAge: false }, 4)], 'AMBER', 'AMBER'],
    ['r9a', '3 from LA-A + 2 from LA-B', [...several(3), ...several(2, {}, 3)], 'RED', 'RED'],
    ['r10', '16h teaching + 3h breaks, EHCP', several(1, { ...plan, scheduled: of(16, 3) }), 'RED', 'RED'],
  ])('V-REG %s: %s', (_, __, children, now, coming) => expect(both(children)).toEqual([now, coming]));

  it('V-REG r9b: 3 known x 20h, roll unconfirmed', () =>
    expect(both(several(3), { rollConfirmedOn: null })).toEqual(['AMBER + GREY', 'AMBER + GREY']));

  it.each<[string, ChildAtSite[], Partial<ProviderWeek>, string]>([
    ['five in all from the warning line', several(5, { scheduled: of(15) }), {}, 'AMBER'],
    ['five just under it', several(5, { scheduled: of(14.75) }), {}, 'none'],
    ['four from the warning line', several(4, { scheduled: of(15) }), {}, 'none'],
    ['looked after near full time', several(1, { lookedAfter: true, scheduled: of(15) }), {}, 'AMBER'],
    ['SEN support near full time', several(1, { need: 'SEN support', scheduled: of(18) }), {}, 'none'],
    ['delivered more than scheduled', several(1, { ...plan, scheduled: of(10), delivered: of(17, 2) }), {}, 'RED'],
    ['nobody', [], {}, 'none'],
    ['nobody known, roll unconfirmed', [], { rollConfirmedOn: null }, 'GREY'],
    ['roll confirmed 12 months before', [], { rollConfirmedOn: '2025-05-11' }, 'none'],
    ['roll confirmed a day earlier', [], { rollConfirmedOn: '2025-05-10' }, 'GREY'],
    ['roll confirmed on the last day of the week', [], { rollConfirmedOn: '2026-05-17' }, 'none'],
    ['RED keeps its mark', several(5), { rollConfirmedOn: null }, 'RED + GREY'],
    ['a holiday week', several(5), { termTime: false }, 'not a term-time week'],
    [
      'a registered school',
      several(5),
      { sites: standing('registered independent', 'registered independent') },
      'no unregistered site',
    ],
    [
      'a maintained special school',
      several(5),
      { sites: standing('maintained or non-maintained special', 'registered independent') },
      'no unregistered site',
    ],
    [
      'an unregistered site of a registered entity',
      several(5, { site: 'south' }),
      { sites: standing('registered independent', 'unregistered') },
      'RED',
    ],
    [
      'children of a registered site beside it',
      [...several(4), ...several(4, { site: 'south' }, 4)],
      { sites: standing('registered independent', 'unregistered') },
      'AMBER',
    ],
  ])('%s', (_, children, change, now) => expect(both(children, change)[0]).toBe(now));

  it('adds one child’s hours over the sites of one entity, and shows each site', () => {
    const children = [
      { ...CHILD, ...plan, scheduled: of(10) },
      { ...CHILD, ...plan, scheduled: of(9), site: 'south' },
    ];
    const { result } = answered(registrationTest({ ...WEEK, children }));
    expect(result).toMatchObject({
      colour: 'RED',
      entity: { fullTime: [{ child: 'a', need: 'EHC plan', lookedAfter: false, minutes: 1140 }], nearFullTime: [] },
      sites: [
        { site: 'north', colour: 'none' },
        { site: 'south', colour: 'none' },
      ],
    });
  });

  it('judges the unregistered sites, and checks the others against the register', () => {
    const children = [
      { ...CHILD, ...plan, scheduled: of(10) },
      { ...CHILD, ...plan, scheduled: of(9), site: 'south' },
    ];
    const sites = standing('registered independent', 'unregistered');
    const answer = answered(registrationTest({ ...WEEK, children, sites }));
    expect(answer.result).toMatchObject({
      colour: 'none',
      entity: { fullTime: [], nearFullTime: [] },
      sites: [{ site: 'south' }],
      checkAgainstRegister: [
        { site: 'north', standing: 'registered independent', check: ['age range', 'capacity', 'type'] },
      ],
    });
    expect(answer.sentence).toBe(
      'Week of 11 May 2026: no colour. Not registered; 0 pupils of compulsory school age above 18 hours, 0 from 15 hours to 18 hours. 1 other site stands in the register of schools: check age range, capacity and type there.',
    );
  });

  it('shows the declared hours of the institution as context, never as a colour', () => {
    const open = (declaredOpen: Minutes | null) => answered(registrationTest({ ...WEEK, declaredOpen })).result;
    expect(open(hours(30))).toMatchObject({ colour: 'none', openFullTime: true });
    expect(open(hours(18))).toMatchObject({ openFullTime: false });
    expect(open(null)).toMatchObject({ openFullTime: null });
  });

  it('holds both readings of the Act that is not in force', () => {
    const [announced] = answered(registrationTest({ ...WEEK, children: several(1, { need: 'SEN support' }) })).wouldBe;
    expect(announced!.result).toMatchObject({ undetermined: true, entity: { colour: 'AMBER', wideReading: 'RED' } });
    expect(announced!.reading!.chosen).toBe('narrow reading');
    const [wide] = announced!.reading!.others;
    expect(wide).toMatchObject({
      reading: 'wide reading',
      result: {
        colour: 'RED',
        undetermined: false,
        entity: { colour: 'RED', wideReading: 'RED' },
        sites: [
          { site: 'north', colour: 'RED' },
          { site: 'south', colour: 'none' },
        ],
      },
    });
    expect(announced!.sentence).toBe(
      'Announced, not in force: Week of 11 May 2026: AMBER. Not registered; 1 pupil of compulsory school age above 18 hours, 0 from 15 hours to 18 hours. Undetermined: RED on the wide reading.',
    );
  });

  it('announces nothing before Royal Assent', () =>
    expect(answered(registrationTest({ ...WEEK, week: '2026-04-27' })).wouldBe).toEqual([]));

  it('rests on the guide of its day where the council gives none', () => {
    const answer = answered(registrationTest(WEEK));
    expect(answer.restsOn).toEqual([{ id: 'indep.full-time', version: '18 hours' }]);
    expect(answer.inputs).toMatchObject({ limits: null });
  });

  it('follows a council’s own guide', () => {
    const own: FullTimeLimits = { ...LIMITS, fullTimeAboveMinutes: hours(20) };
    const answer = answered(registrationTest({ ...WEEK, children: several(5) }, own));
    expect(answer.result).toMatchObject({ colour: 'AMBER' });
    expect(answer.inputs).toMatchObject({ limits: own });
  });

  it('says so in words', () => {
    const say = (change: Partial<ProviderWeek>) => answered(registrationTest({ ...WEEK, ...change })).sentence;
    expect(say({ children: several(4), rollConfirmedOn: null })).toBe(
      'Week of 11 May 2026: AMBER. Not registered; 4 pupils of compulsory school age above 18 hours, 0 from 15 hours to 18 hours. Its total roll is not confirmed (GREY).',
    );
    expect(say({ sites: standing('registered independent', 'registered independent') })).toBe(
      'Week of 11 May 2026: no unregistered site. 2 sites stand in the register of schools: check age range, capacity and type there.',
    );
    expect(say({ termTime: false })).toBe('Week of 11 May 2026: not in term time.');
    expect(say({})).toContain('no colour.');
  });

  it('never gets better with more hours, and is never worse at a site than at the entity', () => {
    const order = ['none', 'AMBER', 'RED'];
    const child = fc.record<ChildAtSite>({
      child: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      site: fc.constantFrom('north', 'south'),
      ofCompulsorySchoolAge: fc.constant(true),
      need: fc.constant('none'),
      lookedAfter: fc.constant(false),
      scheduled: fc.integer({ min: 0, max: 1500 }).map((each) => ({ lessons: minutes(each), breaks: minutes(0) })),
      delivered: fc.constant(NONE),
    });
    fc.assert(
      fc.property(fc.array(child, { maxLength: 8 }), (children) => {
        const at = (given: readonly ChildAtSite[]) => {
          const { result } = answered(registrationTest({ ...WEEK, children: given }));
          return result.kind === 'unregistered' ? result : null;
        };
        const now = at(children)!;
        const more = at(children.map((each) => ({ ...each, delivered: of(30) })))!;
        expect(order.indexOf(more.colour)).toBeGreaterThanOrEqual(order.indexOf(now.colour));
        now.sites.forEach((site) =>
          expect(order.indexOf(site.colour)).toBeLessThanOrEqual(order.indexOf(now.entity.colour)),
        );
      }),
    );
  });
});
