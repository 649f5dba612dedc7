import { describe, expect, it } from '@jest/globals';
import type { CaseloadFound } from '#contexts/oversight';
import { drawn } from '../render/templates.ts';
import { layoutOf } from '../render/layout-model.ts';
import { caseloadPage } from './caseload-page.ts';

const [childId, officerId] = ['c1', 'o1'];
const at = '2026-01-12T10:00:00.000Z';
const found: CaseloadFound = {
  children: [
    {
      ...{ childId, schoolUrn: 110001, officerId, team: 'sen-north', registeredAt: at, changedAt: at, parked: false },
      identity: { givenNames: 'Ama', familyName: 'Example', dateOfBirth: '2009-05-04' },
    },
  ],
  ...{ count: { rows: 1, more: false }, next: 'n', previous: null, notToday: 0, unlisted: 0 },
};
const page = (more: Partial<CaseloadFound> = {}) =>
  caseloadPage({ ...found, ...more }, { whose: 'team', sort: 'registered' }, (id) =>
    id === officerId ? 'Jo' : undefined,
  );
const html = (more: Partial<CaseloadFound> = {}) =>
  drawn('caseload/caseload.njk', { ...layoutOf('live', 'Caseload', 'Jo'), list: page(more) });

describe('A caseload', () => {
  it('names each child as a link to the line, with who works with it', () =>
    expect(page().children).toEqual([
      {
        ...{ href: '/line/c1', name: 'Ama Example', born: '4 May 2009', school: '110001' },
        ...{ officer: 'Jo', team: 'Sen north team', parked: false },
      },
    ]));

  it('says so where nobody has a child yet, or the personal data was destroyed', () => {
    const [child] = page({
      children: [{ ...found.children[0]!, identity: null, officerId: null, team: null }],
    }).children;
    expect(child).toMatchObject({
      ...{ name: 'Personal data destroyed', born: '', officer: 'nobody yet', team: 'no team yet' },
    });
  });

  it.each([
    [{ rows: 1, more: false }, 'My team’s: 1 child'],
    [{ rows: 1234, more: false }, 'My team’s: 1,234 children'],
    [{ rows: 10_000, more: true }, 'My team’s: More than 10,000 children: find a child by name instead'],
  ])('counts in words: %j', (count, caption) => expect(page({ count })).toMatchObject({ caption }));

  it('turns its pages with the list and the order in the address', () => {
    expect(page()).toMatchObject({
      next: { href: '/caseload?whose=team&sort=registered&cursor=n' },
      previous: undefined,
    });
    expect(html()).toContain('rel="next"');
    expect(html({ next: null })).not.toContain('rel="next"');
  });

  it('says that there is nobody, and where to look', () => {
    const empty = html({ children: [], count: { rows: 0, more: false }, next: null });
    expect(empty).toContain('No child is allocated to your team.');
    expect(empty).not.toContain('<table');
  });

  it('says whom it counts and leaves off', () =>
    expect(html({ notToday: 1 })).toContain('1 child of those counted is left off this page'));

  it('says what no list shows', () =>
    expect(page({ unlisted: 2 }).unlisted).toBe('2 records of the council are on no list until they are repaired.'));
});
