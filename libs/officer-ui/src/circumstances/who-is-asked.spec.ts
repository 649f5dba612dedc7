import { describe, expect, it } from '@jest/globals';
import type { CircumstancesFound } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import { peopleAround } from './people-around.ts';
import { whoIsAsked } from './who-is-asked.ts';

const BEGINS = '2026-06-27';
const person = (subjectId: string, told = 'everything') => ({
  ...{ changeId: subjectId, from: '2025-09-02', until: null, data: { subjectId, from: '2025-09-02' } },
  personal: {
    person: {
      ...{ name: subjectId, kinship: 'mother', presence: 'around', told, toldBecause: null, livesWithChild: false },
      ...{ telephone: null, email: null, address: null, language: null, interpreter: false, keptFrom: [] },
      ...{ callOrder: null, callAdvice: null, notToContactBecause: null },
    },
  },
});
const dated = (from: string, personal: object) => ({ changeId: from, from, until: null, data: { from }, personal });
const wish = {
  decider: 'young-person-with-others',
  others: ['Renee'],
  othersTold: 'education',
  wish: 'Not about Dr Bell',
};
const say = (said: object, from = BEGINS) =>
  dated(from, {
    say: {
      ...{ decider: 'young-person', others: [], othersTold: null, wish: null },
      ...{ insteadId: null, insteadAs: null, capacity: null, ...said },
    },
  });
const record = (of: object = {}) =>
  ({
    people: [person('Renee'), person('Tom'), person('Ada', 'nothing')],
    responsibilities: [dated('2025-09-02', { holders: { people: ['Renee'], councilByCareOrder: false } })],
    ownSayBegins: { on: BEGINS, isEstimated: false, confirm: null },
    ...{ ownSays: [], ...of },
  }) as unknown as CircumstancesFound;
const on = (day: CivilDate, of: object = {}) => {
  const found = record(of);
  const { rows, toldOf } = whoIsAsked(found, day);
  return {
    rows: rows.map(({ texts }) => texts),
    told: Object.fromEntries(peopleAround(found, day).map((each) => [each.name, toldOf(each)])),
  };
};
const NOBODY_ELSE = 'Nothing: the young person decides since 27 June 2026, and no wish says so';

describe('Whom to ask, invite and write to', () => {
  it('is nobody else than before, long before the young person decides', () =>
    expect(on('2025-06-26')).toEqual({ rows: [], told: { Renee: null, Tom: null, Ada: null } }));

  it('is who has parental responsibility to the last day of compulsory school age, and then the young person', () => {
    expect(on('2026-06-26').rows).toEqual([['Renee, mother, to 26 June 2026', 'The young person from 27 June 2026']]);
    expect(on('2026-06-27')).toEqual({
      rows: [['The young person, since 27 June 2026', 'Nobody else, until a wish of the young person is recorded']],
      told: { Renee: NOBODY_ELSE, Tom: NOBODY_ELSE, Ada: null },
    });
  });

  it('is nobody else where the young person said so', () =>
    expect(on('2026-07-01', { ownSays: [say({})] }).rows).toEqual([
      ['The young person, since 27 June 2026', 'Nobody else'],
    ]));

  it('is whom the young person wants as well, who is told what they wish, and no more than the council keeps from them', () => {
    const { rows, told } = on('2026-07-01', { ownSays: [say({ ...wish, others: ['Renee', 'Ada'] })] });
    expect(rows).toEqual([
      [
        'The young person, since 27 June 2026',
        'Renee, mother, as the young person wishes',
        'Ada, mother, as the young person wishes',
      ],
      ['Only what is about education'],
      ['Not about Dr Bell'],
    ]);
    expect(told).toEqual({
      Renee: 'Only what is about education: the young person wishes no more',
      ...{ Tom: NOBODY_ELSE, Ada: null },
    });
  });

  it('is who decides in the place of a young person who lacks capacity', () => {
    const instead = { decider: 'somebody-instead', insteadId: 'Tom', insteadAs: 'parent', capacity: 'By Dr Bell' };
    expect(on('2026-07-01', { ownSays: [say(instead)] })).toEqual({
      rows: [['Tom, mother, who decides in the young person’s place'], ['By Dr Bell']],
      told: { Renee: NOBODY_ELSE, Tom: null, Ada: null },
    });
  });

  it('goes by the law first: what was told of an earlier day holds once the young person decides', () => {
    const early = { ownSays: [say(wish, '2026-01-05')] };
    expect(on('2026-06-26', early).rows[0]).toEqual([
      'Renee, mother, to 26 June 2026',
      'The young person from 27 June 2026',
    ]);
    expect(on('2026-06-27', early).rows[0]?.[1]).toBe('Renee, mother, as the young person wishes');
  });

  it('cannot be said of a birth that is not known, and guesses at no wish that does not open', () => {
    const unknown = { ownSayBegins: { on: null, isEstimated: false, confirm: null } };
    expect(on('2026-07-01', unknown).rows[0]?.[0]).toMatch(/^It cannot be said yet/);
    const lost = on('2026-07-01', { ownSays: [dated(BEGINS, { say: { lost: 'key-lost' } })] });
    expect(lost.rows[0]?.[1]).toBe('What is recorded of their wish cannot be opened');
    expect(lost.told['Renee']).toBe('What is recorded of their wish cannot be opened');
  });
});
