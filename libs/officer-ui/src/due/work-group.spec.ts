import { describe, expect, it } from '@jest/globals';
import type { DueItem } from '#pure/oversight';
import type { WorkFound } from '#contexts/oversight';
import type { LimitOfRole } from '#pure/referrals';
import type { DueShown } from './due-address.ts';
import { duePage } from './due-page.ts';
import type { DueKnown } from './due-row.ts';
import { listTable } from '../patterns/list-table.ts';

const shown: DueShown = { what: null, group: null, whose: 'mine', covered: null, span: '28-days', order: 'day' };
const limit = (role: string, pence: number): LimitOfRole =>
  ({ role, called: role, pence, from: '2025-09-01', source: 'Scheme' }) as LimitOfRole;
const known: DueKnown = {
  now: '2026-02-09T10:00:00.000Z',
  names: {
    provider: () => 'Sallow Lane Centre',
    approvalLimits: () => [
      limit('sen-officer', 45_000),
      limit('exclusions-officer', 45_000),
      limit('team-manager', 80_000),
    ],
  },
  actor: { id: 'o1', role: 'team-manager', team: 'sen', onBehalfOf: null, organisation: null },
  ...{ may: () => true, reads: true },
};
const item: DueItem = {
  ...{ what: 'reviews', childId: 'c1', name: { givenNames: 'Kit', familyName: 'Farrow' }, yearGroup: 9, lot: null },
  ...{ recordId: 'p1', providerId: 'x1', dueAt: '2026-02-05T00:00:00.000Z', dueOn: '2026-02-05', dayLost: false },
  ...{
    offers: null,
    advised: null,
    awaited: null,
    endsOn: null,
    returnsOn: null,
    weeklyPrice: null,
    step: null,
    settledBy: null,
    setBy: { fact: 'start', on: '2026-01-12' },
    sentence: null,
    rules: [],
  },
};
type Group = WorkFound['groups'][number];
const group = (code: Group['group'], change: Partial<Group> = {}): Group => ({
  ...{ group: code, items: [item], count: { rows: 1, more: false }, next: null, previous: null },
  ...{ tooMany: false, notToday: 0, destroyed: 0, ...change },
});
const lists: WorkFound['lists'] = [
  { whose: 'mine', covered: null, count: { rows: 3, more: false } },
  { whose: 'covering', covered: { id: 'o2', name: 'Dean Okell' }, count: { rows: 4, more: false } },
  { whose: 'service', covered: null, count: { rows: 10_000, more: true } },
];
const page = (groups: readonly Group[], change: Partial<DueShown> = {}, found: Partial<WorkFound> = {}) =>
  duePage(
    { groups, lists, ahead: null, ofTeam: null, allocating: null, unlisted: 0, ...found },
    { ...shown, ...change },
    known,
    null,
  );

describe('A work list', () => {
  it.each(['allocating', 'whereabouts', 'births'] as const)(
    'leads whoever may not settle %s to the record: it is of no placement',
    (what) => {
      const mine = group('ready', { items: [{ ...item, what, recordId: 'c1', providerId: null, setBy: null }] });
      const drawn = duePage(
        { groups: [mine], lists, ahead: null, ofTeam: null, allocating: null, unlisted: 0 },
        shown,
        { ...known, may: () => false },
        null,
      );
      expect(JSON.stringify(drawn)).toContain('"text":"Open the record","href":"/line/c1/overview"');
      expect(JSON.stringify(drawn)).not.toContain('/placements/');
    },
  );

  it('leads whoever may not say what two records are to both, side by side: of the other record it is no placement', () => {
    const [first] = page([
      group('ready', { items: [{ ...item, what: 'duplicates', recordId: 'c2', providerId: null }] }),
    ]).groups;
    expect(listTable(first!.table)).toContain('href="/line/c1/possible-duplicates"');
    expect(listTable(first!.table)).not.toContain('/placements/');
  });

  it('says of each row when, who, what and why, and the one act by the child’s name', () => {
    const [overdue] = page([group('overdue')]).groups;
    const html = listTable(overdue!.table);
    expect(html).toContain('app-work--late');
    expect(html).toMatch(/Overdue \(1\)<\/caption>/);
    expect(html).toMatch(/<th scope="row"[^>]*><a [^>]*>Farrow, Kit<\/a><span[^>]*>Year 9, at Sallow Lane Centre</);
    expect(html).toMatch(/Thu 5 February<\/strong><strong[^>]*--late">4 days late/);
    expect(html).toContain('Agreed when the placement started on 12 January 2026.');
    expect(html).toMatch(/Record the review<span[^>]*> of Kit Farrow<\/span>/);
  });

  it('says of nobody who has not begun that they are at the place', () => {
    const [ready] = page([group('ready', { items: [{ ...item, what: 'starts' }] })]).groups;
    const html = listTable(ready!.table);
    expect(html).toMatch(/Farrow, Kit<\/a><span[^>]*>Year 9</);
    expect(html).toContain('Record the start at Sallow Lane Centre');
  });

  it('of a long group shows the first, and leads to the others', () => {
    const [later] = page([group('later', { count: { rows: 1234, more: false }, next: 'n' })]).groups;
    expect(later!.table.caption).toBe('Due later, to Mon 9 March (1,234)');
    expect(later!.rest).toEqual({ text: 'Show the other 1,233', href: '/due?whose=mine&group=later' });
    expect(later!.pages).toBeNull();
    const [alone] = page([group('later', { count: { rows: 1234, more: false }, next: 'n' })], {
      group: 'later',
    }).groups;
    expect([alone!.rest, alone!.pages]).toEqual([null, { next: { href: '/due?whose=mine&group=later&cursor=n' } }]);
  });

  it('counts at its top what stands in it, with the way there; what is late and for today also where it is none', () => {
    expect(page([group('today'), group('waiting', { count: { rows: 7, more: false } })]).counts).toEqual([
      { count: '0', text: 'overdue', href: null, isLate: false },
      { count: '1', text: 'due today', href: '#today', isLate: false },
      { count: '7', text: 'waiting on others', href: '#waiting', isLate: false },
    ]);
    expect(page([group('overdue')]).counts[0]).toMatchObject({ isLate: true, href: '#overdue' });
  });

  it('offers whose, each with its count, and of whom one covers by name', () =>
    expect(page([], { whose: 'covering', covered: 'o2' }).lists).toEqual([
      { text: 'Mine (3)', href: '/due?whose=mine', active: false },
      { text: 'Covering for Dean Okell (4)', href: '/due?whose=covering&for=o2', active: true },
      { text: 'My service’s (more than 10,000)', href: '/due?whose=service', active: false },
    ]));

  it('says where nothing is due, how much waits on others, and what will be first', () => {
    const waiting = group('waiting', { count: { rows: 7, more: false } });
    const next = { ...item, dueOn: '2026-03-12', dueAt: '2026-03-12T00:00:00.000Z' } as const;
    expect(page([waiting], {}, { ahead: next }).nothing).toEqual({
      words: 'Nothing is due from you. 7 things wait on others.',
      next: 'The next date is Thu 12 March, in 31 days: review the placement at Sallow Lane Centre.',
    });
    expect(page([]).nothing).toEqual({ words: 'Nothing is due from you.', next: null });
    expect(page([], { whose: 'team', what: 'reviews' }).nothing?.words).toBe(
      'Nothing of this kind (reviews to hold) is due from your team.',
    );
    expect(page([group('ready')]).nothing).toBeNull();
  });

  it('says where nothing is due from oneself what is due from one’s team, and what of it is first', () => {
    const first = { ...item, dueOn: '2026-03-12', dueAt: '2026-03-12T00:00:00.000Z' } as const;
    const ofTeam = { count: { rows: 3, more: false }, first };
    expect(page([], {}, { ofTeam }).nothing).toEqual({
      words: 'Nothing is due from you. 3 things are due from your team.',
      next: 'The next date is Thu 12 March, in 31 days: review the placement at Sallow Lane Centre.',
    });
    expect(page([], {}, { ofTeam: { ...ofTeam, first: item } }).nothing?.next).toMatch(
      /^The first is of Thu 5 February, 4 days late/,
    );
  });

  it('says how many children of the service nobody has, with the way to them', () => {
    const one = page([], {}, { allocating: { rows: 1, more: false } }).allocating;
    expect(one).toEqual({ href: '/due?whose=service&what=allocating', text: '1 child waits for an officer' });
    expect(page([], {}, { allocating: { rows: 2, more: false } }).allocating?.text).toBe(
      '2 children wait for an officer',
    );
    expect(page([], {}, { allocating: { rows: 0, more: false } }).allocating).toBeNull();
    expect(page([], { what: 'reviews' }, { allocating: { rows: 2, more: false } }).allocating).toBeNull();
  });

  it('offers whoever has no children what they settle, and the work of all teams', () => {
    const kinds = ['awards', 'answers'] as const;
    const theirs = [lists[0]!, lists[2]!];
    const found = { groups: [], lists: theirs, ahead: null, ofTeam: null, allocating: null, unlisted: 0 };
    const mine = duePage(found, shown, known, kinds);
    expect(mine.lists.map(({ text }) => text)).toEqual(['Mine (3)', 'All teams’ (more than 10,000)']);
    expect(mine.kinds.map(({ value }) => value)).toEqual(['', ...kinds]);
    const all = duePage({ ...found, lists: [lists[2]!] }, { ...shown, whose: 'service' }, known, []);
    expect([all.lists, all.nothing?.words]).toEqual([[], 'Nothing is due from any team.']);
    expect(all.kinds.length).toBeGreaterThan(3);
  });

  it('says which kind and which group alone are shown, with the way back to all', () =>
    expect(page([group('later')], { what: 'reviews', group: 'later', order: 'child' }).filtered).toEqual([
      { text: 'Reviews to hold', without: '/due?whose=mine&order=child&group=later' },
      { text: 'Due later, to Mon 9 March', without: '/due?whose=mine&what=reviews&order=child' },
    ]));

  it('says it of an extension that a review recommends, and to whom it is not theirs who may', () => {
    const extension = { ...item, what: 'advised', advised: 'extend', weeklyPrice: 60_000, dueOn: null } as const;
    const [ready] = page([
      group('ready', { items: [{ ...extension, setBy: { fact: 'review', on: '2026-02-05' } }] }),
    ]).groups;
    expect(ready!.table.rows[0]![2]!.texts[0]).toMatch(/^To approve. Agree the extension/);
    expect(ready!.table.rows[0]![2]!.below!.at(-1)).toBe(
      'The place costs more than an officer may approve, and not more than you may.',
    );
  });

  it('puts first what waits for the reader’s approval, and says so', () => {
    const award = (recordId: string, ...offers: number[]): DueItem => ({
      ...{ ...item, what: 'awards', recordId, offers, providerId: null },
      setBy: { fact: 'answers', on: '2026-02-05' },
    });
    const [decisions] = page([group('decisions', { items: [award('r1', 40_000), award('r2', 60_000)] })]).groups;
    expect(decisions!.table.rows.map((cells) => cells[2]!.texts[0])).toEqual([
      'To approve. Choose a provider: 1 offer came',
      'Choose a provider: 1 offer came',
    ]);
  });
});
