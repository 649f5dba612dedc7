import { describe, expect, it } from '@jest/globals';
import type { CaseloadFound } from '#contexts/oversight';
import { drawn } from '../render/templates.ts';
import { layoutOf } from '../render/layout-model.ts';
import type { CaseloadShown } from './caseload-address.ts';
import { caseloadPage } from './caseload-page.ts';

const [childId, officerId] = ['c1', 'o1'];
const at = '2026-01-12T10:00:00.000Z';
const found: CaseloadFound = {
  items: [
    {
      ...{
        childId,
        schoolUrn: 110001,
        officerId,
        officerName: 'Jo',
        team: 'sen-north',
        registeredAt: at,
        changedAt: at,
        parked: false,
      },
      identity: { givenNames: 'Ama', familyName: 'Example', dateOfBirth: '2009-05-04' },
    },
  ],
  ...{ count: { rows: 1, more: false }, next: 'n', previous: null },
  ...{ tooMany: false, notToday: 0, unlisted: 0 },
};
const team: CaseloadShown = { whose: 'team', sort: 'registered', direction: 'desc', school: null };
const page = (more: Partial<CaseloadFound> = {}, shown: Partial<CaseloadShown> = {}) =>
  caseloadPage({ ...found, ...more }, { ...team, ...shown });
const html = (more: Partial<CaseloadFound> = {}, shown: Partial<CaseloadShown> = {}) =>
  drawn('caseload/caseload.njk', { ...layoutOf('live', 'Caseload', 'Jo'), list: page(more, shown) });

describe('A caseload', () => {
  it('names each child as a link to the line, with who works with it', () =>
    expect(page().children).toEqual([
      {
        ...{ href: '/line/c1', name: 'Example, Ama', born: '4 May 2009', school: '110001' },
        ...{ officer: 'Jo', team: 'SEN north team', dated: '12 January 2026', waits: null },
      },
    ]));

  it('says so where nobody has a child yet, or the personal data was destroyed', () => {
    const [child] = page({
      items: [{ ...found.items[0]!, identity: null, officerId: null, team: null }],
    }).children;
    expect(child).toMatchObject({
      ...{ name: 'Personal data destroyed', born: '', officer: 'nobody yet', team: 'no team yet' },
    });
  });

  it('says of whom the name cannot be read that it waits for a repair', () => {
    const [child] = page({ items: [{ ...found.items[0]!, identity: null, parked: true }] }).children;
    expect(child).toMatchObject({ name: 'Name cannot be opened', waits: 'not destroyed: waits for a repair' });
  });

  it.each([
    [{ rows: 1, more: false }, null, 'My team’s: 1 child'],
    [{ rows: 1234, more: false }, null, 'My team’s: 1,234 children'],
    [{ rows: 10_000, more: true }, null, 'My team’s: more than 10,000 children'],
    [{ rows: 2, more: false }, 110001, 'My team’s: 2 children on the roll of the school 110001'],
  ])('counts in words: %j', (count, school, caption) => expect(page({ count }, { school })).toMatchObject({ caption }));

  it.each(['mine', 'team', 'service'] as const)(
    'of %s asks for fewer where too many were to be put in order',
    (whose) => {
      const count = { rows: 10_000, more: true };
      const asking = html({ items: [], count, tooMany: true, next: null }, { whose, sort: 'name', direction: 'asc' });
      expect(asking).toContain('There are more than 10,000 children here');
      expect(asking).toContain('Enter the URN of a school above');
      expect(asking).not.toContain('<table');
    },
  );

  it('leaves out of one’s own list that it is one’s own', () => {
    expect(html({}, { whose: 'mine' })).not.toContain('>Officer<');
    expect(html()).toContain('>Officer<');
  });

  it('says that no child is of the school, and how to see the others', () => {
    const empty = html({ items: [], count: { rows: 0, more: false }, next: null }, { school: 110001 });
    expect(empty).toContain('No child of this list is on the roll of the school 110001.');
    expect(empty).toContain('href="/caseload?whose=team&amp;order=registered-desc"');
  });

  it('turns its pages with the list and the order in the address', () => {
    expect(page()).toMatchObject({
      next: { href: '/caseload?whose=team&order=registered-desc&cursor=n' },
      previous: undefined,
    });
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
