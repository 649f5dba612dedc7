import { describe, expect, it } from '@jest/globals';
import type { CaseListed } from '#pure/oversight';
import type { CaseloadFound } from '#contexts/oversight';
import { drawn } from '../render/templates.ts';
import { layoutOf } from '../render/layout-model.ts';
import type { CaseloadShown } from './caseload-address.ts';
import { caseloadPage, type CaseloadKnown } from './caseload-page.ts';

const [childId, officerId] = ['c1', 'o1'];
const at = '2026-01-12T10:00:00.000Z';
const found: CaseloadFound = {
  items: [
    {
      ...{ childId, schoolUrn: 110001, officerId, officerName: 'Jo', team: 'sen-north' },
      ...{ registeredAt: at, changedAt: at, parked: false, next: null },
      identity: { givenNames: 'Ama', familyName: 'Example', dateOfBirth: '2009-05-04', birthIsEstimated: false },
    },
  ],
  ...{ count: { rows: 1, more: false }, next: 'n', previous: null },
  ...{ tooMany: false, notToday: 0, unlisted: 0 },
};
const known: CaseloadKnown = {
  today: '2026-02-09',
  names: { provider: (id) => (id === 'p1' ? 'Sallow Lane Centre' : undefined) },
  school: (urn) => (urn === 110001 ? 'Eastmoor Academy' : undefined),
};
const review: CaseListed['next'] = {
  ...{
    what: 'reviews',
    childId,
    name: null,
    yearGroup: null,
    lot: null,
    recordId: 'r1',
    providerId: 'p1',
    ...{
      dayLost: false,
      offers: null,
      advised: null,
      awaited: null,
      endsOn: null,
      returnsOn: null,
      weeklyPrice: null,
      step: null,
      settledBy: null,
    },
    sentence: null,
    rules: [],
  },
  ...{ dueAt: '2026-02-05T23:59:59.999Z', dueOn: '2026-02-05', setBy: { fact: 'start', on: '2026-01-12' } },
};
const team: CaseloadShown = { whose: 'team', sort: 'registered', direction: 'desc', school: null };
const page = (more: Partial<CaseloadFound> = {}, shown: Partial<CaseloadShown> = {}) =>
  caseloadPage({ ...found, ...more }, { ...team, ...shown }, known);
/** The rows as they are read. */
const rows = (more: Partial<CaseloadFound> = {}, shown: Partial<CaseloadShown> = {}) => page(more, shown).table.rows;
const html = (more: Partial<CaseloadFound> = {}, shown: Partial<CaseloadShown> = {}) =>
  drawn('caseload/caseload.njk', { ...layoutOf('live', 'Caseload', 'Jo'), list: page(more, shown) });

describe('A caseload', () => {
  it('names each child as a link to the record, with the school by name and who works with it', () =>
    expect(rows()).toEqual([
      [
        { texts: ['Example, Ama'], href: '/line/c1/overview', below: ['Born 4 May 2009', 'Year 12'], childId: 'c1' },
        { texts: [], below: ['Nothing is due'] },
        { texts: ['Eastmoor Academy'] },
        { texts: ['Jo'], below: ['SEN north team'] },
        { texts: ['12 January 2026'] },
      ],
    ]));

  it('says what comes next for the child, at which place, and where it stands', () =>
    expect(rows({ items: [{ ...found.items[0]!, next: review }] })[0]![1]).toMatchObject({
      mark: { state: 'late', words: '4 days late' },
      below: ['Thursday 5 February 2026: review the placement at Sallow Lane Centre'],
    }));

  it('names a school that no register has by its number', () =>
    expect(rows({ items: [{ ...found.items[0]!, schoolUrn: 110009 }] })[0]![2]).toEqual({ texts: ['URN 110009'] }));

  it('says so where nobody has a child yet, or the personal data was destroyed', () => {
    const [child] = rows({ items: [{ ...found.items[0]!, identity: null, officerId: null, team: null }] });
    expect(child![0]).toEqual({ texts: ['Personal data destroyed'], href: '/line/c1/overview', childId: 'c1' });
    expect(child![3]).toEqual({ texts: ['Nobody yet'], below: ['No team yet'] });
  });

  it('calls an officer whom nobody can name by no number', () => {
    const [child] = rows({ items: [{ ...found.items[0]!, officerName: null }] });
    expect(child![3]).toMatchObject({ texts: ['Name not known'] });
  });

  it('says of whom the name cannot be read that it waits for a repair', () => {
    const [child] = rows({ items: [{ ...found.items[0]!, identity: null, parked: true }] });
    expect(child![0]).toMatchObject({ texts: ['Name cannot be opened'], below: ['Not destroyed: waits for a repair'] });
  });

  it('says by which column it is in order, and leads to the other way round and to the other order', () => {
    const sorted = html({}, { sort: 'name', direction: 'asc' });
    expect(sorted).toMatch(/aria-sort="ascending"><a class="govuk-link" href="[^"]*order=name-desc">Child</);
    expect(sorted).toMatch(/role="columnheader"><a class="govuk-link" href="[^"]*order=changed-desc">Details changed</);
    expect(html()).toMatch(
      /aria-sort="descending"><a class="govuk-link" href="[^"]*order=registered-asc">Put on record</,
    );
  });

  it.each([
    [{ rows: 1, more: false }, null, 'My team’s: 1 child'],
    [{ rows: 1234, more: false }, null, 'My team’s: 1,234 children'],
    [{ rows: 10_000, more: true }, null, 'My team’s: more than 10,000 children'],
    [{ rows: 2, more: false }, 110001, 'My team’s: 2 children, on the roll of Eastmoor Academy'],
    [{ rows: 2, more: false }, 110009, 'My team’s: 2 children, on the roll of the school with URN 110009'],
  ])('counts in words: %j', (count, school, caption) =>
    expect(page({ count }, { school }).table).toMatchObject({ caption }),
  );

  it.each(['mine', 'team', 'service'] as const)(
    'of %s asks for fewer where too many were to be put in order',
    (whose) => {
      const count = { rows: 10_000, more: true };
      const asking = html({ items: [], count, tooMany: true, next: null }, { whose, sort: 'name', direction: 'asc' });
      expect(asking).toContain('There are more than 10,000 children here');
      expect(asking).toContain('Choose a school above');
      expect(asking).not.toContain('<table');
    },
  );

  it('leaves out of one’s own list that it is one’s own', () => {
    expect(html({}, { whose: 'mine' })).not.toContain('>Officer<');
    expect(html()).toContain('>Officer<');
  });

  it('says that no child is of the school, and how to see the others', () => {
    const empty = html({ items: [], count: { rows: 0, more: false }, next: null }, { school: 110001 });
    expect(empty).toContain('No child of this list is on the roll of Eastmoor Academy.');
    expect(empty).toContain('href="/caseload?whose=team&amp;order=registered-desc"');
  });

  it('turns its pages with the list and the order in the address', () => {
    expect(page().pages).toEqual({ next: { href: '/caseload?whose=team&order=registered-desc&cursor=n' } });
    expect(html()).toContain('rel="next"');
    expect(html({ next: null })).not.toContain('rel="next"');
  });

  it('says that there is nobody, and where to look', () => {
    const empty = html({ items: [], count: { rows: 0, more: false }, next: null });
    expect(empty).toContain('No child is allocated to your team.');
    expect(empty).not.toContain('<table');
  });

  it('says whom it counts and leaves off', () =>
    expect(html({ notToday: 1 })).toContain('1 child of those counted is left off this page'));

  it('says what no list shows', () =>
    expect(page({ unlisted: 2 }).unlisted).toBe('2 records of the council are on no list until they are repaired.'));
});
