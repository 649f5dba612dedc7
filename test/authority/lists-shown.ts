import { expect, it } from '@jest/globals';
import { whatIsDue } from '#pure/oversight';
import { paperwork } from '../harness/paperwork.ts';
import type { Service } from '../harness/service.ts';
import { neneBridge } from '../harness/the-people.ts';
import { Follower } from './followed-links.ts';
import type { Case, Subject } from './subjects.ts';
import { told } from './told-by.ts';
import { ofRecord, ofRole } from './what-is-said.ts';

type Council = Readonly<{ service: Service; subjects: readonly Subject[]; cases: readonly Case[] }>;
type Listed = Readonly<{
  items: readonly Readonly<{ childId: string }>[];
  count: Readonly<{ rows: number; more: boolean }>;
  next: string | null;
}>;

const WHOSE = ['mine', 'team', 'service'] as const;
const caseloads = WHOSE.map((whose) => ['see-a-caseload', `/children?whose=${whose}`] as const);
const lists: readonly (readonly [string, string])[] = [
  ...caseloads,
  ['see-a-caseload', '/children?whose=service&sort=changed'],
  ...['leaving', 'reviews', 'answers'].flatMap((what) =>
    WHOSE.map((whose) => ['see-what-is-due', `/due-items?what=${what}&by=2036-12-31&whose=${whose}`] as const),
  ),
  ...WHOSE.map((whose) => ['see-the-referrals', `/referrals?show=all&whose=${whose}`] as const),
  ...WHOSE.map((whose) => ['see-the-placements', `/placements?show=all&whose=${whose}`] as const),
  ['keep-the-register', `/providers/${neneBridge.organisation}/registers?on=2026-01-12`],
  ['keep-the-register', `/providers/${neneBridge.organisation}/week-registers?week=2026-01-12`],
];
/** `Mine (3)`: as the page of a list says how many stand on each that may be chosen. */
const COUNTED = /(Mine|My team’s|My service’s) \((\d+)\)/g;
/** Which somebody does, or waits for; all of it within the year. */
const WORK = whatIsDue.filter((what) => what !== 'leaving');
const WORDS = { mine: 'Mine', team: 'My team’s', service: 'My service’s' };

/** A provider keeps the register of its own place alone. */
const isOfAnotherPlace = (list: string, { actsAs: { role, organisation } }: Subject): boolean =>
  role === 'provider' && list.startsWith('/providers/') && !list.includes(organisation!);

/** What is listed, found and counted of a council is what the table lets each person see. */
export function expectLists(council: () => Council): void {
  it('shows whoever may ask it none whom the table hides from them, and is refused to whoever may not', async () => {
    const { service, subjects, cases } = council();
    for (const who of subjects)
      for (const [act, list] of lists) {
        const says = isOfAnotherPlace(list, who) ? 'no' : ofRole(act, who);
        const { status, told: answered, text } = await service.as(who.person).get(list);
        expect([who.called, list, told(status, answered)]).toEqual([who.called, list, says]);
        const hidden = cases.filter(({ ids, ofChild }) => ofRecord(act, who, ofChild, ids) !== 'yes');
        const said = withoutAlike(text, who);
        const shown = hidden.filter(({ ids }) => said.includes(ids.childId)).map(({ called }) => called);
        expect([who.called, list, shown]).toEqual([who.called, list, []]);
      }
  });

  it('counts what it shows, and nothing of anybody else', async () => {
    const { service, subjects, cases } = council();
    const counted = new Set<string>();
    for (const who of subjects)
      for (const [act, list] of lists.filter(([of, at]) => ofRole(of, who) === 'yes' && !isOfAnotherPlace(at, who))) {
        const { items, count, next } = await service.as(who.person).read<Listed>(list);
        const ofNobody = items.filter(({ childId }) => !cases.some(({ ids }) => ids.childId === childId));
        expect([who.called, list, count, ofNobody, next]).toEqual([
          ...[who.called, list, { rows: items.length, more: false }, [], null],
        ]);
        if (items.length > 0) counted.add(act);
      }
    // Nothing was said of them if nobody has any.
    expect([...counted].toSorted()).toEqual([...new Set(lists.map(([act]) => act))].toSorted());
  });

  it('says beside each list that may be chosen as many as stand on it', async () => {
    const { service, subjects } = council();
    let said = 0;
    for (const who of subjects.filter((each) => ofRole('see-a-caseload', each) === 'yes')) {
      const { body } = await new Follower(service, who.person).get('/caseload');
      const found = Object.fromEntries([...body.matchAll(COUNTED)].map(([, words, count]) => [words, Number(count)]));
      for (const [n, [, list]] of caseloads.entries()) {
        const words = WORDS[WHOSE[n]!];
        if (!(words in found)) continue;
        const { count } = await service.as(who.person).read<Listed>(list);
        expect([who.called, words, found[words]]).toEqual([who.called, words, count.rows]);
        said++;
      }
    }
    expect(said).toBeGreaterThan(0);
  });

  it('says beside each list of work as much as stands on it', async () => {
    const { service, subjects } = council();
    let said = 0;
    for (const who of subjects.filter((each) => ofRole('see-what-is-due', each) === 'yes')) {
      const { body } = await new Follower(service, who.person).get('/due?ahead=365-days');
      // Whoever has no children has as theirs what they settle of everybody’s: no list of a program is that.
      if (ofRole('see-a-caseload', who) !== 'yes') continue;
      for (const [, words, count] of body.matchAll(COUNTED)) {
        const whose = WHOSE.find((each) => WORDS[each] === words)!;
        const work = await Promise.all(
          WORK.map((what) =>
            service.as(who.person).read<Listed>(`/due-items?what=${what}&by=2036-12-31&whose=${whose}`),
          ),
        );
        const stands = work.reduce((sum, each) => sum + each.count.rows, 0);
        expect([who.called, words, Number(count)]).toEqual([who.called, words, stands]);
        said += stands;
      }
    }
    expect(said).toBeGreaterThan(0);
  });

  it('of those whom a search finds shows none whom the table hides, and is refused to whoever may not', async () => {
    const { service, subjects, cases } = council();
    for (const who of subjects) {
      const says = ofRole('find-children', who);
      const asked = { name: paperwork.child.familyName.slice(0, 4) };
      const { status, told: answered, text } = await service.as(who.person).post('/child-searches', asked);
      expect([who.called, told(status, answered)]).toEqual([who.called, says]);
      const theirs = cases.filter(({ ids, ofChild }) => ofRecord('find-children', who, ofChild, ids) === 'yes');
      const called = (of: readonly Case[]) => of.map((each) => each.called).toSorted();
      expect([who.called, called(cases.filter(({ ids }) => text.includes(ids.childId)))]).toEqual([
        who.called,
        says === 'yes' ? called(theirs.filter(({ called: each }) => !GONE.test(each))) : [],
      ]);
    }
  });

  it('shows somebody each whom it is about', async () => {
    const { service, subjects, cases } = council();
    const officer = subjects.find(({ actsAs }) => actsAs.role === 'team-manager')!;
    const { text } = await service.as(officer.person).get('/children?whose=service');
    const theirs = cases.filter(({ ofChild, called }) => ofChild.service === 'sen' && called !== 'none');
    expect(theirs.filter(({ ids }) => !text.includes(ids.childId)).map(({ called }) => called)).toEqual([]);
  });
}

type Due = Readonly<{ what?: string; recordId?: string }> | null;
/** Work on two records that may be of one child names the other, by its id alone, to whoever is not barred from it: it leads to whom to ask. */
const withoutAlike = (text: string, { barredFrom }: Subject): string =>
  JSON.stringify(
    JSON.parse(text, (_, said: Due) =>
      said?.what === 'duplicates' && said.recordId !== barredFrom ? { ...said, recordId: null } : said,
    ),
  );

/** Of whom there is no name to find. */
const GONE = /destroyed/;
