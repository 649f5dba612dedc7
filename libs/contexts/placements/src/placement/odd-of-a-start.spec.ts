import { describe, expect, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import type { CivilDate } from '#platform/time';
import type { SenOnRecord } from '../asks/sen-on-record.ts';
import type { AgreedTerms } from './agreed-terms.ts';
import { CorrectStart, correctStart } from './correct-start/correct-start.ts';
import { oddOfStart } from './odd-of-a-start.ts';
import { knownBeside, birth, placementId, proposed, startedOn, terms } from './placement.fixtures.ts';
import { placementStream } from './placement.ts';
import { StartPlacement, startPlacement } from './start-placement/start-placement.ts';

const outcome = { domain: 'attendance', measure: 'm', baseline: 'b', baselineOn: '2026-01-05', target: 't' } as const;
const start = (changes: Partial<AgreedTerms>) =>
  asked(StartPlacement, { placementId, outcomes: [outcome], ...terms, ...changes });
const anew = (changes: Partial<AgreedTerms>) =>
  asked(CorrectStart, { placementId, reason: 'typed wrongly', ...terms, ...changes });
const offeredFrom = (couldStartOn: '2026-01-12' | '2026-01-13') =>
  ({ type: 'PlacementProposed', data: { ...proposed.data, couldStartOn } }) as typeof proposed;
const ofDay = (startsOn: '2026-01-11' | '2026-01-12') =>
  oddOfStart({ ...terms, startsOn }, { couldStartOn: '2026-01-12', birth, taken: null });
const post16 = { legalBasis: 'post-16' } as const;

describe('A start is asked about', () => {
  const given = specification(placementStream, (command: StartPlacement, placement) =>
    startPlacement(command, placement, knownBeside({ birth, sen: [] })),
  );
  const correcting = specification(placementStream, (command: CorrectStart, placement, facts) =>
    correctStart(command, placement, knownBeside({ birth, sen: [] }), facts),
  );

  it('as post-16 for a child of compulsory school age, and not from the day after it', () => {
    given(proposed).when(start(post16)).questioned('post-16-of-school-age:2026-01-12');
    const of = (startsOn: '2026-06-26' | '2026-06-27') =>
      oddOfStart({ ...terms, startsOn, ...post16 }, { couldStartOn: null, birth, taken: null });
    expect([of('2026-06-26').map(({ at }) => at), of('2026-06-27')]).toEqual([['legalBasis'], []]);
    expect(of('2026-06-26')[0]!.words).toContain('lasts to Friday 26 June 2026');
  });

  it('on the basis of an EHC plan where none is on record, with what is on record', () => {
    const byPlan = { ...terms, legalBasis: 'cfa2014-s42' } as const;
    const odd = (sen: SenOnRecord | null, said: AgreedTerms = byPlan, was: AgreedTerms | null = null) =>
      oddOfStart(said, { couldStartOn: null, birth, taken: null, sen }, was).map(({ words }) => words);
    expect(odd([])).toEqual([expect.stringContaining('Of Monday 12 January 2026 no plan is on record: nothing is')]);
    expect(odd([{ from: '2025-09-01', status: 'K' }])[0]).toContain('SEN support, and no plan.');
    const planned = { from: '2026-01-13', status: 'E' } as const;
    expect(odd([{ from: '2025-09-01', status: 'N' }, planned])[0]).toContain('until a plan from Tuesday 13 January');
    expect(odd([{ ...planned, from: '2026-01-12' }])).toEqual([]);
    expect(
      odd([
        { ...planned, from: '2025-01-12' },
        { from: '2026-01-12', status: 'K' },
      ]),
    ).toHaveLength(1);
    expect([odd(null), odd([], terms), odd([], byPlan, byPlan)]).toEqual([[], [], []]);
    given(proposed)
      .when(start({ legalBasis: 'cfa2014-s42' }))
      .questioned('no-plan-on-record:2026-01-12');
    correcting(proposed, startedOn())
      .when(anew({ legalBasis: 'cfa2014-s42' }))
      .questioned('no-plan-on-record:2026-01-12');
  });

  it('from a day before the place was offered, and not from that day', () => {
    given(offeredFrom('2026-01-13')).when(start({})).questioned('before-the-day-offered:2026-01-12');
    expect(ofDay('2026-01-12')).toEqual([]);
    expect(ofDay('2026-01-11').map(({ at, words }) => [at, words])).toEqual([
      ['startsOn', 'The first day is before Monday 12 January 2026, from when the place was offered.'],
    ]);
  });

  it('when it is said anew, and not again of what stays as it was', () => {
    correcting(offeredFrom('2026-01-13'), startedOn({ startsOn: '2026-01-13' }))
      .when(anew({}))
      .questioned('before-the-day-offered:2026-01-12');
    correcting(proposed, startedOn()).when(anew(post16)).questioned('post-16-of-school-age:2026-01-12');
    const said = { ...terms, ...post16 };
    const taken = { awardedOn: '2026-01-14', sessionsAWeek: 10, weeklyPrice: 42_500 } as const;
    expect(oddOfStart(said, { couldStartOn: '2026-01-13', birth, taken }, said)).toEqual([]);
    expect(oddOfStart(terms, { couldStartOn: null, birth, taken }, { ...terms, timetable: [] })).toHaveLength(1);
  });

  it('from a day before the award, in place of that of the offer, and not from the day of the award', () => {
    const awarded = (awardedOn: CivilDate) => ({ awardedOn, sessionsAWeek: 2, weeklyPrice: 42_500 });
    const odd = (awardedOn: CivilDate) =>
      oddOfStart(terms, { couldStartOn: '2026-01-13', birth, taken: awarded(awardedOn) });
    expect(odd('2026-01-13').map(({ at, words }) => [at, words])).toEqual([
      ['startsOn', 'The first day is before Tuesday 13 January 2026, when the place was awarded.'],
    ]);
    expect(odd('2026-01-12').map(({ words }) => words)).toEqual([
      expect.stringContaining('from when the place was offered'),
    ]);
    specification(placementStream, (command: StartPlacement, placement) =>
      startPlacement(command, placement, knownBeside({ birth, taken: awarded('2026-01-13') })),
    )(proposed)
      .when(start({}))
      .questioned('before-the-award:2026-01-12');
  });

  it('with other than the sessions a week that were offered, and not with as many', () => {
    const offered = (sessionsAWeek: number) =>
      oddOfStart(terms, {
        couldStartOn: null,
        birth,
        taken: { awardedOn: '2026-01-05', sessionsAWeek, weeklyPrice: 42_500 },
      });
    expect(offered(2)).toEqual([]);
    for (const many of [1, 3])
      expect(offered(many).map(({ at, words }) => [at, words])).toEqual([
        [
          'timetable',
          `The timetable has 2 sessions a week. The offer that was taken is for ${many}, and is paid as such.`,
        ],
      ]);
  });
});
