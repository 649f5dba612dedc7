import { describe, expect, it } from '@jest/globals';
import type { CircumstancesFound } from '#contexts/children';
import { callFirst } from './call-first.ts';

const around = (subjectId: string, person: object, from = '2025-09-02') => ({
  ...{ changeId: subjectId, from, until: null, data: { subjectId, from } },
  personal: {
    person: {
      ...{ name: subjectId, kinship: 'mother', presence: 'around', told: 'everything', toldBecause: null },
      ...{ telephone: null, email: null, livesWithChild: false, address: null, language: null, interpreter: false },
      ...{ callOrder: null, callAdvice: null, notToContactBecause: null, keptFrom: [], ...person },
    },
  },
});
const contact = 'Ms F. Lane, aunt';
const worker = (name: string, role: string, over: object = {}) => ({
  ...{ changeId: name, from: '2025-09-02', until: null, data: { subjectId: name, from: '2025-09-02' } },
  personal: {
    professional: {
      ...{ name, role, organisation: null, telephone: '01632 960 118', email: null, lead: false, involved: true },
      ...over,
    },
  },
});
let working: readonly object[] = [];
const begins = (on: string) => ({ ownSayBegins: { on, isEstimated: false, confirm: null } });
/** Long before the young person decides. */
const young = { ...begins('2033-06-25'), ownSays: [] };
let saying: object = young;
const said = (...people: readonly object[]) => {
  const { rows, all } = callFirst(
    {
      ...{ childId: 'c1', people, professionals: working, responsibilities: [] },
      ...saying,
    } as unknown as CircumstancesFound,
    '2026-02-02',
    contact,
  );
  return { all: all.text, rows: rows.map(({ label, texts, href }) => [label, ...texts, ...(href ? [href] : [])]) };
};

describe('Whom to call first', () => {
  it('is whoever stands first in the order, by a number that can be touched, and what to know before', () =>
    expect(
      said(
        around('Tom', { callOrder: 2, telephone: '01632 960 002' }),
        around('Renee', { callOrder: 1, telephone: '+44 7700 900 461', callAdvice: 'after 3pm', language: 'Urdu' }),
      ),
    ).toEqual({
      all: 'All people (2)',
      rows: [
        ['Name', 'Renee, mother'],
        ['Telephone', '+44 7700 900 461', 'tel:+447700900461'],
        ['Before calling', 'after 3pm'],
        ['Language', 'Urdu'],
      ],
    }));

  it('says whom nobody is to contact and why, what may not be told, and what is kept from whoever is called', () =>
    expect(
      said(
        around('Tom', { callOrder: 1, email: 't@home.example', told: 'education' }),
        around('Renee', { notToContactBecause: 'Court order of 4 March 2026', keptFrom: ['Tom'] }),
      ).rows,
    ).toEqual([
      ['Name', 'Tom, mother'],
      ['Email', 't@home.example', 'mailto:t@home.example'],
      ['May be told', 'Only what is about education'],
      ['Careful', 'Must not learn where Renee lives, how to reach them, or what they say'],
      ['Do not contact', 'Renee, mother. Court order of 4 March 2026'],
    ]));

  it('names the social worker and the lead, the lead first, and none who works with the child no more', () => {
    working = [
      worker('Paul', 'social-worker'),
      worker('Ines', 'virtual-school', { lead: true }),
      worker('Old', 'social-worker', { involved: false }),
      worker('Dr Bell', 'gp'),
    ];
    const { rows } = said();
    working = [];
    expect(rows).toEqual([
      ['As it was registered', contact],
      ['Virtual school', 'Ines, the lead'],
      ['Telephone', '01632 960 118', 'tel:01632960118'],
      ['Social worker', 'Paul'],
      ['Telephone', '01632 960 118', 'tel:01632960118'],
    ]);
  });

  it('is the young person from the day on which they decide, and says what others may be told then', () => {
    saying = { ...young, ...begins('2025-06-28') };
    const { rows } = said(around('Renee', { callOrder: 1 }));
    saying = young;
    expect(rows).toEqual([
      [
        'Ask, invite and write to',
        'The young person, since 28 June 2025',
        'Nobody else about plan and education, until a wish of the young person is recorded',
      ],
      ['Name', 'Renee, mother'],
      [
        'Of decisions',
        'Decisions about plan and education are the young person’s since 28 June 2025: told of them only as the young person wishes',
      ],
    ]);
  });

  it('is nobody who is gone, or who comes later; and says so where nobody is left', () => {
    const gone = around('Ada', { presence: 'died' });
    expect(said(around('Tom', {})).rows).toEqual([['To call', 'Nobody is recorded yet']]);
    const apart = around('Tom', { presence: 'gone', notToContactBecause: 'An order of the court' });
    expect(said(apart).rows).toEqual([['Do not contact', 'Tom, mother. An order of the court']]);
    const later = around('Renee', { callOrder: 1, email: 'r@home.example' }, '2026-09-01');
    expect(said(gone, later)).toEqual({
      all: 'People around the child',
      rows: [['As it was registered', contact]],
    });
  });
});
