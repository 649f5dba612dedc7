import { describe, expect, it } from '@jest/globals';
import type { CircumstancesFound } from '#contexts/children';
import type { CivilDate } from '#platform/time';
import { peopleAround } from './people-around.ts';
import { whoIsAsked } from './who-is-asked.ts';

const BEGINS = '2026-06-27';
const person = (subjectId: string, said: object = {}, from = '2025-09-02') => ({
  ...{ changeId: subjectId, from, until: null, data: { subjectId, from } },
  personal: {
    person: {
      ...{ name: subjectId, kinship: 'mother', presence: 'around', told: 'everything', toldBecause: null },
      ...{ telephone: null, email: null, address: null, language: null, interpreter: false, keptFrom: [] },
      ...{ callOrder: null, callAdvice: null, notToContactBecause: null, livesWithChild: false, ...said },
    },
  },
});
const dated = (from: string, personal: object) => ({ changeId: from, from, until: null, data: { from }, personal });
const say = (said: object, from = BEGINS) => dated(from, { say: { others: [], wish: null, lacking: [], ...said } });
const wants = (...others: readonly string[]) => ({
  others: others.map((personId) => ({ personId, told: 'education' })),
});
const lacks = (personId: string) => ({
  lacking: [{ decision: 'where she is taught', found: 'Dr Bell, 3 June', personId, as: 'parent' }],
});
const everybody = [
  ...[
    person('Renee'),
    person('Tom', { notToContactBecause: 'Non-molestation order' }),
    person('Ada', { told: 'nothing' }),
  ],
  ...[person('Old', { presence: 'gone' }), person('Dead', { presence: 'died' }), person('Later', {}, '2027-01-01')],
];
const holding = (people: readonly string[], councilByCareOrder = false) => ({
  responsibilities: [dated('2025-09-02', { holders: { people, councilByCareOrder } })],
});
const record = (of: object = {}) =>
  ({
    ...{ people: everybody, ...holding(['Renee']), ownSays: [] },
    ownSayBegins: { on: BEGINS, isEstimated: false, confirm: null },
    ...of,
  }) as unknown as CircumstancesFound;
const on = (day: CivilDate, of: object = {}) => {
  const found = record(of);
  const { rows, ofDecisions } = whoIsAsked(found, day);
  return {
    rows: rows.map(({ texts }) => texts),
    told: Object.fromEntries(peopleAround(found, day).map((each) => [each.name, ofDecisions(each)])),
  };
};
const SINCE = 'The young person, since 27 June 2026';
const THEIRS =
  'Decisions about plan and education are the young person’s since 27 June 2026: told of them only as the young person wishes';
const ALL = ['Renee', 'Tom', 'Ada', 'Old', 'Dead', 'Later'];

describe('Whom to ask, invite and write to', () => {
  it('is nobody else than before, long before the young person decides', () =>
    expect(on('2025-06-26')).toMatchObject({ rows: [], told: { Renee: null, Tom: null } }));

  it('is who has parental responsibility to the last day of compulsory school age, and then the young person', () => {
    expect(on('2026-06-26').rows).toEqual([['Renee, mother, to 26 June 2026', 'The young person from 27 June 2026']]);
    expect(on('2026-06-27').rows).toEqual([
      [SINCE, 'Nobody else about plan and education, until a wish of the young person is recorded'],
    ]);
  });

  it('is, of those, nobody who is not to be contacted, may be told nothing, is gone, has died or comes later; the council by its order', () => {
    expect(on('2026-06-26', holding(ALL, true)).rows).toEqual([
      ['Renee, mother; The council, by a care order, to 26 June 2026', 'The young person from 27 June 2026'],
      ['Tom, mother: not to be contacted', 'Ada, mother: may be told nothing'],
    ]);
    expect(on('2026-07-01', { ownSays: [say({ ...wants(...ALL), wish: 'Not about Dr Bell' })] }).rows).toEqual([
      [SINCE, 'Renee, mother, as the young person wishes'],
      ['Tom, mother: not to be contacted', 'Ada, mother: may be told nothing'],
      ['Not about Dr Bell'],
    ]);
  });

  it('is nobody else where the young person said so', () =>
    expect(on('2026-07-01', { ownSays: [say({})] }).rows).toEqual([[SINCE, 'Nobody else about plan and education']]));

  it('says of decisions alone what somebody may be told, beside what stands with them', () => {
    const { told } = on('2026-07-01', { ownSays: [say(wants('Renee'))] });
    expect(told).toMatchObject({ Renee: 'As the young person wishes: only what is about education', Ada: null });
    expect(on('2026-07-01').told).toMatchObject({ Renee: THEIRS, Ada: null });
  });

  it('is the young person, too, where somebody decides one thing in their place; and says where nobody does any more', () => {
    expect(on('2026-07-01', { ownSays: [say(lacks('Renee'))] })).toMatchObject({
      rows: [[SINCE, 'For where she is taught: Renee, mother, who decides it; the young person is asked, too']],
      told: { Renee: null },
    });
    for (const gone of ['Old', 'Dead', 'Tom', 'voided'])
      expect(on('2026-07-01', { ownSays: [say(lacks(gone))] }).rows[0]?.[1]).toMatch(/Say who decides it now$/);
  });

  it('goes by the law first: what was told of an earlier day holds once the young person decides', () => {
    const early = { ownSays: [say(wants('Renee'), '2026-01-05')] };
    expect(on('2026-06-26', early).rows[0]?.[1]).toBe('The young person from 27 June 2026');
    expect(on('2026-06-27', early).rows[0]?.[1]).toBe('Renee, mother, as the young person wishes');
  });

  it('cannot be said of a birth that is not known, and guesses at no wish that does not open', () => {
    const unknown = { ownSayBegins: { on: null, isEstimated: false, confirm: null } };
    expect(on('2026-07-01', unknown).rows[0]?.[0]).toMatch(/^It cannot be said yet/);
    const lost = on('2026-07-01', { ownSays: [dated(BEGINS, { say: { lost: 'key-lost' } })] });
    expect(lost.rows[0]?.[1]).toBe('What is recorded of their wish cannot be opened');
    expect(lost.told['Renee']).toBe(THEIRS);
  });
});
