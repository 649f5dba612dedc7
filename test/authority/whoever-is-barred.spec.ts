import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { whoMayWhat } from '#authority';
import { derivedId } from '#platform/event-sourcing';
import { Gateway, type Sender } from '#platform/gateway';
import type { DevelopmentPerson } from '#platform/identity';
import { addressOf } from '#nest/web';
import { sourceDefinitions } from '../../scripts/source-definitions.ts';
import { urlOf, type LineIds } from '../harness/line-step.ts';
import type { Service } from '../harness/service.ts';
import {
  apLead,
  commissioningOfficer,
  dataProtectionOfficer,
  everyone,
  exclusionsOfficer,
  neneBridge,
  senOfficer,
  teamManager,
} from '../harness/the-people.ts';
import { wholeLine } from '../harness/whole-line.ts';
import { twoRecords, type Record } from './two-records.ts';
import { hasRow, tableSays } from './what-the-table-says.ts';

/** One of each kind of reach: of a service, of everything, and of a provider. */
const people = [senOfficer, commissioningOfficer, apLead, neneBridge];
const because = 'Kin of the child';
const reason = 'Cover for a colleague who is ill';
const nowhere = (what: string) => derivedId('nowhere', what);

let service: Service, gateway: Gateway, closed: Record, open: Record;
beforeAll(async () => {
  const made = await twoRecords();
  service = made.service;
  [closed, open] = made.records as [Record, Record];
  gateway = service.server.app.get(Gateway);
  const bars = `/children/${closed.ids.childId}/bars`;
  for (const { id } of people) await service.as(teamManager).post(bars, { personId: id, because }).then(written);
  await service.drained();
}, 120_000);
afterAll(() => service.end());
type Identified = Readonly<{ identity: Readonly<{ givenNames: string; familyName: string; dateOfBirth: string }> }>;
const written = (answer: Readonly<{ written: unknown }>) => answer.written;

const each = people.map((person) => [person.name, person] as const);
const senderOf = (person: DevelopmentPerson, more: Partial<Sender> = {}): Sender => ({
  ...{ actor: { ...person, onBehalfOf: null }, correlationId: derivedId('barred'), reason, reasonKind: 'complaint' },
  ...more,
});
const idsOf = ({ ids: { childId, referralId, placementId } }: Record): LineIds =>
  new Proxy({ child: childId, referral: referralId, placement: placementId } as LineIds, {
    get: (ids, name) => ids[String(name)] ?? nowhere(String(name)),
  });

describe('Whoever is barred from a child', () => {
  it.each(each)('is let do nothing on any record of it, for no reason: %s', async (_, person) => {
    for (const act of Object.keys(whoMayWhat))
      for (const [name, id] of Object.entries({ ...closed.ids }))
        expect([act, name, await gateway.mayDo({ name: act, act }, { [name]: id }, senderOf(person))]).toEqual([
          ...[act, name, 'no'],
        ]);
  });

  it.each(each)('is let do on another what the table says: %s', async (_, person) => {
    const { childId } = open.ids;
    for (const act of Object.keys(whoMayWhat).filter((one) => hasRow(one, person))) {
      const says = tableSays(act, person, open.ofChild);
      const may = await gateway.mayDo({ name: act, act }, { childId }, senderOf(person));
      expect([act, may]).toEqual([act, says === 'with-reason' ? 'yes' : says]);
    }
  });

  it.each(each)('is told by each route what a wrong number would be told: %s', async (_, person) => {
    const { routes } = await sourceDefinitions();
    const by = service.as(person);
    // A refusal is numbered anew each time, and says what address it is of.
    const plain = (text: string, { ids }: Pick<Record, 'ids'>) =>
      Object.values(ids)
        .reduce((said, id) => said.replaceAll(id, 'the id'), text)
        .replaceAll(/"(?:instance|correlationId)":"[^"]*"/g, '');
    const none = { ids: { childId: nowhere('c'), referralId: nowhere('r'), placementId: nowhere('p') } };
    for (const route of routes.filter(({ method, path }) => method === 'GET' && /:(?:child|referral)Id/.test(path))) {
      const at = ({ ids: { childId, referralId, placementId } }: Pick<Record, 'ids'>) =>
        `/${route.path
          .replace(':childId', childId)
          .replace(':referralId', referralId)
          .replace(':placementId', placementId)
          .replace(':providerId', neneBridge.organisation!)
          .replaceAll(/:\w+/g, nowhere('an entry'))}`;
      const [there, nothing] = [await by.get(at(closed), { reason }), await by.get(at(none), { reason })];
      const where = addressOf(route);
      expect([where, there.status, plain(there.text, closed)]).toEqual([
        where,
        nothing.status,
        plain(nothing.text, none),
      ]);
    }
    for (const step of wholeLine.filter(({ ids }) => ids.length > 0)) {
      const send = async (record: Pick<Record, 'ids'>) => {
        const ids = idsOf(record as Record);
        return (await by.post(urlOf(step, ids), step.body(ids), { reason })).told;
      };
      expect([step.name, await send(closed)]).toEqual([step.name, await send(none)]);
    }
  });

  it('is told by no other record that it is a brother or sister, and says so of it as of nobody', async () => {
    const [url, from] = [`/children/${open.ids.childId}`, '2026-01-05'];
    const told = (siblingId: string) => ({ siblingId, kind: 'half', linked: true, from });
    const say = (person: DevelopmentPerson, siblingId: string) =>
      service.as(person).post(`${url}/siblings`, told(siblingId), { reason });
    const refused = await say(senOfficer, closed.ids.childId);
    expect([refused.told, refused.told]).toEqual(['409 no-such-sibling', (await say(senOfficer, nowhere('c'))).told]);
    const named = async (person: DevelopmentPerson) => {
      const answer = await service.as(person).get(`${url}/circumstances`, { reason });
      expect(answer.status).toBe(200);
      return answer.text.includes(closed.ids.childId);
    };
    expect([await named(teamManager), await named(senOfficer)]).toEqual([true, false]);
  });

  it.each(each)('finds it on no list and by no search: %s', async (_, person) => {
    const by = service.as(person);
    const { childId, referralId, placementId } = closed.ids;
    const child = await service.as(teamManager).read<Identified>(`/children/${childId}`);
    const { givenNames, familyName, dateOfBirth } = child.identity;
    const lists = [
      ...['/children?whose=service', '/children?whose=service&sort=changed', '/due-items?what=reviews&by=2026-12-31'],
      ...['/due-items?what=leaving&by=2036-12-31', '/providers?on=2026-01-12', '/referrals?show=all'],
      '/placements?show=all',
      ...[`/providers/${neneBridge.organisation}/registers?on=2026-01-12`],
      ...[`/providers/${neneBridge.organisation}/referrals`],
    ];
    const answers = [
      ...(await Promise.all(lists.map((list) => by.get(list, { reason })))),
      ...(await Promise.all(
        [{ name: `${givenNames} ${familyName}`, dateOfBirth }, { name: familyName }].map((terms) =>
          by.post('/child-searches', terms, { reason }),
        ),
      )),
    ];
    for (const { text, status } of answers) {
      expect([200, 403, 404]).toContain(status);
      for (const id of [childId, referralId, placementId]) expect(text).not.toContain(id);
    }
  });
});

it('Nor is it named on the line of another who may be the same child', async () => {
  const line = `/children/${open.ids.childId}/line`;
  const [hers, managers] = await Promise.all(
    [apLead, teamManager].map((by) => service.as(by).get(line, { reason, reasonKind: 'complaint' })),
  );
  expect(managers!.text).toContain(closed.ids.childId);
  expect([hers!.status, hers!.text.includes('PossibleDuplicatesFound')]).toEqual([200, false]);
  expect(hers!.text).not.toContain(closed.ids.childId);
});

type Counted = Readonly<{ items: readonly object[]; notToday: number; count: Readonly<{ rows: number }> }>;

it.each([
  '/referrals?show=all',
  '/placements?show=all',
  '/children?whose=service',
  '/children?whose=service&sort=changed',
  '/due-items?what=leaving&by=2036-12-31',
])('Nor is it counted, or left off a page, on a list on which another finds it: %s', async (list) => {
  const [hers, managers] = await Promise.all(
    [senOfficer, teamManager].map((person) => service.as(person).read<Counted>(list)),
  );
  expect(JSON.stringify(managers)).toContain(closed.ids.childId);
  expect(managers!.items.length).toBeGreaterThan(0);
  expect(managers!.count.rows).toBe(managers!.items.length);
  expect([hers!.items, hers!.notToday, hers!.count.rows]).toEqual([[], 0, 0]);
});

it('That they tried is on record, and shown to those who may see who looked', async () => {
  await service.as(senOfficer).get(`/children/${closed.ids.childId}`);
  const { text } = await service
    .as(everyone.find(({ role }) => role === 'data-protection-officer')!)
    .get(`/children/${closed.ids.childId}/accesses`);
  const { items } = JSON.parse(text) as { items: readonly { actor: { id: string }; did: string }[] };
  expect(items.some(({ actor, did }) => actor.id === senOfficer.id && did === 'refused')).toBe(true);
});

it('What was taken out of it is not shown to them, and a file that was made before is collected no more', async () => {
  const at = `/children/${open.ids.childId}`;
  const [officer, watcher] = [exclusionsOfficer, dataProtectionOfficer];
  const taken = await service.as(officer).get('/caseload-files?whose=service', { reason });
  expect(taken.text).toContain(open.ids.childId);
  const asked = await service.as(officer).post('/caseload-files', { whose: 'service' }, { reason });
  const { jobId } = asked.body<Readonly<{ jobId: string }>>();
  await service.endedJob(jobId);
  const file = () => service.as(officer).get(`/jobs/${jobId}/file`);
  const exports = async () => (await service.as(watcher).get('/exports')).text;
  expect([(await file()).status, (await exports()).includes(open.ids.childId)]).toEqual([200, true]);
  for (const { id } of [officer, watcher]) await service.as(apLead).post(`${at}/bars`, { personId: id, because });
  await service.drained();
  expect((await file()).told).toBe('403 not-allowed');
  expect((await file()).text).not.toContain(open.ids.childId);
  expect(await exports()).not.toContain(open.ids.childId);
});

it('Lifted, they find the child again', async () => {
  const at = `/children/${closed.ids.childId}`;
  await service.as(teamManager).post(`${at}/bars/${senOfficer.id}/lifts`, { because }).then(written);
  await service.drained();
  expect((await service.as(senOfficer).get(at)).status).toBe(200);
});
