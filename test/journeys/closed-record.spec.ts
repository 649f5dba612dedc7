import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Follower } from '../authority/followed-links.ts';
import { paperwork } from '../harness/paperwork.ts';
import { nenePlace, placeOfChildren, type ChildAtPlace } from '../harness/place-of-children.ts';
import { Service } from '../harness/service.ts';
import { neneBridge, senOfficer, teamManager } from '../harness/the-people.ts';

let service: Service;
let [died, stays]: readonly ChildAtPlace[] = [];
let away: string;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-05T09:00:00.000Z');
  [died, stays] = await placeOfChildren(service, 2);
  await service.at('2026-01-21T16:00:00.000Z');
  const wren = { ...paperwork.child, givenNames: 'Wren', familyName: 'Castellan', upn: null };
  away = (await told('/children', wren)).id;
  for (const childId of [died!.childId, stays!.childId, away])
    await told(`/children/${childId}/allocated-officers`, { officerId: senOfficer.id, from: '2026-01-12' });
  const { childId, placementId } = died!;
  const marks = [{ date: '2026-01-20', session: 'AM', code: 'K', placementId }];
  const marked = await service.as(teamManager).post(`/children/${childId}/marks`, { marks });
  expect(marked.told).toBe('201');
  await service.drained();
}, 120_000);
afterAll(() => service.end());

const officer = () => service.as(senOfficer);
const told = async (path: string, body: object) => {
  const { written } = await officer().post(path, body);
  await service.drained();
  return written;
};
const said = async (path: string, body: object) => (await officer().post(path, body)).told;
/** A form is shown by an address of its own. */
async function opened(path: string): Promise<string> {
  const browser = new Follower(service, senOfficer);
  const { headers, body } = await browser.get(path);
  return headers.location ? (await browser.get(String(headers.location))).body : body;
}
type InWeek = Readonly<{ childId: string; days: readonly Readonly<{ sessions: unknown }>[] }>;
type OnList = Readonly<{ childId: string; closed: string | null; next: object | null }>;
type Listed = Readonly<{ items: readonly Readonly<{ childId: string }>[] }>;
const listed = async (path: string, by = senOfficer) =>
  (await service.as(by).read<Listed>(path)).items.map(({ childId }) => childId);
const caseload = () => listed('/children?whose=mine');
const register = (on: string) => listed(`/providers/${nenePlace}/registers?on=${on}`, neneBridge);
const workOf = () => opened('/due');

describe('A child who is said to have moved away', () => {
  it('waits on the work list until it is confirmed, and stays on the caseload', async () => {
    await told(`/children/${away}/whereabouts`, { whereabouts: 'moved-away', movedTo: 'Cardiff', from: '2026-01-19' });
    expect(await workOf()).toContain('Have it confirmed where the child moved to');
    expect(await workOf()).toContain('Education Act 1996, section 436A');
    expect(await opened(`/line/${away}/overview`)).toContain('Moved away, not confirmed');
    expect(await caseload()).toContain(away);
    const closing = { because: 'moved-away', on: '2026-01-19' };
    expect(await said(`/children/${away}/closings`, closing)).toBe('409 not-confirmed');
  });

  it('is on no list once it is confirmed and its record is closed, and is found, with why', async () => {
    await told(`/children/${away}/closings`, {
      ...{ because: 'moved-away', on: '2026-01-19', confirmer: 'receiving-school' },
      ...{ confirmedBy: 'Mr Rees', confirmedOn: '2026-01-20' },
    });
    expect(await workOf()).not.toContain('Have it confirmed');
    expect(await caseload()).not.toContain(away);
    const page = await opened(`/line/${away}/overview`);
    expect(page).toContain('Record closed: moved away');
    expect(page).toContain('Reopen this record');
    expect(page).not.toContain(`/line/${away}/refer"`);
    const found = await officer().post('/child-searches', { name: 'Castellan' });
    expect(found.text).toContain('"closed":"moved-away"');
  });

  it('takes nothing new until it is reopened, and what puts it right', async () => {
    const team = { owningTeam: 'sen-north', from: '2026-01-20' };
    expect(await said(`/children/${away}/owning-teams`, team)).toBe('409 record-closed');
    expect(await said(`/children/${away}/sen-statuses`, { status: 'K', from: '2026-01-20' })).toBe('409 record-closed');
    expect(await said('/referrals', paperwork.referral(away))).toBe('409 record-closed');
    await told(`/children/${away}/identity/corrections`, { givenNames: 'Wren May', reason: 'As the school writes it' });
    await told(`/children/${away}/reopenings`, { because: 'Back with her mother' });
    expect(await caseload()).toContain(away);
    await told(`/children/${away}/owning-teams`, team);
  });
});

describe('A child who died', () => {
  it('is on no list and no later register, whatever still runs, and of it nothing is due', async () => {
    const { childId } = died!;
    const running = { because: 'back-in-school', on: '2026-01-20' };
    expect(await said(`/children/${childId}/closings`, running)).toBe('409 placement-runs');
    expect(await register('2026-01-21')).toContain(childId);
    await told(`/children/${childId}/closings`, { because: 'died', on: '2026-01-20' });
    expect(await caseload()).not.toContain(childId);
    expect(await workOf()).not.toContain(`/line/${childId}`);
    expect(await register('2026-01-21')).toEqual(expect.arrayContaining([stays!.childId]));
    expect(await register('2026-01-29')).not.toContain(childId);
    expect((await officer().read<Listed>(`/children/${childId}/due-items`)).items).toEqual([]);
  });

  it('has a page that says so, without an age of today, a next act, or a session that is missing', async () => {
    const page = await opened(`/line/${died!.childId}/overview`);
    expect(page).toMatch(/Died on (?:\w+ )?20 January/);
    const never = /Reopen this record|class="govuk-button govuk-!-margin-bottom-0|Without a mark|\(1[0-9]\)/;
    expect(page).not.toMatch(never);
    expect(page).toContain('A placement is not over.');
    expect(page).toContain('End the placement');
    // Each of them stands on the page of a child who is there, but what reopens a record, which the first child's had.
    const other = await opened(`/line/${stays!.childId}/overview`);
    for (const each of [/class="govuk-button govuk-!-margin-bottom-0/, /Without a mark/, /\(1[0-9]\)/])
      expect(other).toMatch(each);
  });

  it('misses no session of a later day: neither under attendance nor in the week of its placement or of the place', async () => {
    await service.at('2026-01-29T16:00:00.000Z');
    const of = async ({ childId, placementId }: ChildAtPlace) => {
      const attendance = await opened(`/line/${childId}/attendance`);
      const week = await opened(`/line/${childId}/placements/${placementId}/marks?week=2026-01-19`);
      const place = `/providers/${nenePlace}/week-registers?week=2026-01-21`;
      const { items } = await service.as(neneBridge).read<{ items: readonly InWeek[] }>(place);
      return {
        missing: /agreed sessions?, from [^<]* to ([^<.]*)\.<\/strong>/.exec(attendance)?.[1],
        notOpen: week.split('record closed').length - 1,
        agreed: items.find((each) => each.childId === childId)?.days.map(({ sessions }) => sessions !== null),
      };
    };
    expect(await of(stays!)).toEqual({
      ...{ missing: expect.stringContaining('28 January'), notOpen: 0 },
      agreed: [true, true, true, true, true],
    });
    expect(await of(died!)).toEqual({
      ...{ missing: expect.stringContaining('20 January'), notOpen: 6 },
      agreed: [true, true, false, false, false],
    });
  });

  it('stands on the lists of what was, with why, and with nothing that is due; on none of its provider', async () => {
    const { childId } = died!;
    await service.at('2026-02-09T16:00:00.000Z');
    const { items } = await officer().read<{ items: readonly OnList[] }>('/placements?whose=service');
    const said = new Map(items.map(({ childId: of, closed, next }) => [of, [closed, next === null]]));
    expect([said.get(childId), said.get(stays!.childId)]).toEqual([
      ['died', true],
      [null, false],
    ]);
    expect(await opened('/placements-list?whose=service')).toMatch(/Died<.*Not ended yet/s);
    expect(await opened('/referrals-list?whose=service&show=all')).toContain('Died');
    expect(await opened('/what-changed?since=2026-01-19T00:00:00.000Z')).toMatch(/>Died</);
    const theirs = await listed('/placements?whose=service', neneBridge);
    expect([theirs.includes(childId), theirs.includes(stays!.childId)]).toEqual([false, true]);
    const counted = await new Follower(service, neneBridge).get('/placements-list');
    expect(counted.body).toContain('1 placement');
  });

  it('is taken back by what puts it right alone', async () => {
    const { childId } = died!;
    expect(await said(`/children/${childId}/reopenings`, { because: 'In error' })).toBe('409 closed-by-a-death');
    const closing = (await service.recorded()).findLast(({ type }) => type === 'RecordClosed')!.id;
    await told(`/children/${childId}/closings/${closing}/voids`, { reason: 'It was her cousin' });
    expect(await caseload()).toContain(childId);
    expect(await register('2026-01-29')).toContain(childId);
  });
});
