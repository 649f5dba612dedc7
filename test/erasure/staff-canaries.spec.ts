import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#platform/event-sourcing';
import { Erased, Sealer } from '#platform/privacy';
import { KeyEndingProcess } from '#platform/process-manager';
import { allProcesses } from '#processes';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import type { PersonFound } from '#contexts/people';
import {
  administrator,
  apLead,
  dataProtectionOfficer,
  financeOfficer,
  governor,
  senOfficer,
  teamManager,
} from '../harness/the-people.ts';
import { canary, formsOf, holdsCanary, searchFolder, STEMS } from './canaries.ts';
import { owners, personalFields, typesOf } from './personal-fields.ts';
import { sealedIn } from './stored.ts';

const email = `${STEMS[0]}@council.example`;
const subject = `/people/${governor.id}`;
const destroying = `${subject}/details-destruction/confirmations`;
const days = { from: '2026-01-12', lastDay: '2026-07-17' } as const;

let service: Service, recorded: readonly RecordedEvent[], child: string;
const enters = (id: string, who: object) =>
  service.as(administrator).post('/people', { vouchedBy: 'demonstration', subject: id, ...who });
const gives = async (what: string, body: object) =>
  (await service.as(administrator).post(`${subject}/${what}`, { ...days, ...body })).written.events[0]!.id;
const ofStaff = () => sealedIn(recorded.filter(({ type }) => typesOf('staffId').has(type)));
const opened = () => service.server.app.get(Sealer).open(ofStaff().map(({ value }) => value));

beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  await enters(governor.id, { name: canary('governor'), email });
  await enters(financeOfficer.id, { name: canary('finance officer') });
  const role = await gives('roles', { role: 'governor', organisation: '110001' });
  const cover = await gives('covers', { forId: financeOfficer.id, because: canary('why cover') });
  child = (await service.as(senOfficer).post('/children', paperwork.child)).written.id;
  const ofAudit = { children: [{ childId: child }], periodFrom: '2025-09-01', periodTo: '2026-08-31' };
  const what = { ...days, ...ofAudit, because: canary('why an audit') };
  const terms = (await service.as(apLead).post(`${subject}/audit-terms`, what)).written.events[0]!.id;
  const decides = service.as(teamManager);
  await decides.post(`${subject}/grants/${role}/confirmations`, { checked: true });
  await decides.post(`${subject}/grants/${cover}/declines`, { because: canary('why not') });
  await decides.post(`${subject}/grants/${terms}/declines`, { because: canary('why no audit') });
  // Whoever gives roles ends that of a governor: a manager ends those of the own team.
  await service
    .as(administrator)
    .post(`${subject}/grants/${role}/endings`, { lastDay: '2026-02-13', because: canary('why sooner') });
  await service.as(administrator).post(`${subject}/details`, { name: canary('another name'), email });
  await cutsARole();
  await service.at('2026-02-14T09:00:00.000Z');
  await service.as(administrator).post(`${subject}/details-destruction`, { ground: 'right-to-erasure' });
  await service.as(administrator).post(`${subject}/details-destruction/declines`, { because: canary('why kept') });
  await service.drained();
  recorded = await service.recorded();
});
afterAll(() => service.end());

/** Of a role nobody is told anything but why it was declined, and why ended, by whom: their own words. */
async function cutsARole(): Promise<void> {
  const role = { called: 'Attendance clerk', cutFrom: 'business-support', acts: ['read-attendance'] };
  const proposed = async () =>
    (await service.as(administrator).post('/roles', { ...role, forAReason: false, from: days.from })).written;
  const decided = async (what: string, body: object) => {
    const { id, events } = await proposed();
    await service.as(apLead).post(`/roles/${id}/proposals/${events[0]!.id}/${what}`, body);
    return id;
  };
  await decided('declines', { because: canary('why no role') });
  const id = await decided('confirmations', { checked: true });
  await service.as(administrator).post(`/roles/${id}/endings`, { lastDay: '2026-02-13', because: canary('why ended') });
}

/** A demonstration lets in whom its list names by an id, which is open: there is nothing of theirs to say but that. */
const OF_THE_LIST = 'PersonEntered.subject';

it('whose keys close something is a child, a member of staff, or a list of the council’s own words, which ends with nobody', () =>
  expect(owners).toEqual(new Set(['childId', 'staffId', 'listId'])));

it('every personal field that a command records of a member of staff has held a canary', async () => {
  const values = await opened();
  const held = ofStaff().flatMap(({ name }, n) => {
    const value = values[n];
    return value === email || holdsCanary(JSON.stringify(value)) ? [name] : [];
  });
  expect([...new Set([...held, OF_THE_LIST])].sort()).toEqual(personalFields('staffId'));
  expect(held).not.toContain(OF_THE_LIST);
});

it('no canary is in any byte of any file', () =>
  expect(searchFolder(service.folder, STEMS.flatMap(formsOf)).found).toEqual([]));

it('whoever may see the register reads them', async () => {
  const { text } = await service.as(administrator).get(subject);
  for (const said of ['another name', 'why cover', 'why not', 'why sooner'].map(canary)) expect(text).toContain(said);
  expect(text).toContain(email);
});

it('they open as before when a child’s personal data is destroyed', async () => {
  const before = await opened();
  const reason = 'right-to-erasure';
  await service.as(administrator).post(`/children/${child}/personal-data-destruction`, { reason });
  await service.drained();
  expect(before.filter((value) => value instanceof Erased)).toEqual([]);
  expect(await opened()).toEqual(before);
});

it('once somebody has left, two others end what tells who they were: the acts stay, by their id, and of nobody else anything', async () => {
  await service.at('2026-02-16T09:00:00.000Z');
  const ofOthers = service.as(administrator).read(`/people/${financeOfficer.id}`);
  const before = await ofOthers;
  await service.as(administrator).post(`${subject}/details-destruction`, { ground: 'retention-ended' });
  expect((await service.as(dataProtectionOfficer).post(destroying, { checked: true })).status).toBe(200);
  await service.drained();
  const left = await service.as(teamManager).read<PersonFound>(subject);
  expect(left).toMatchObject({ name: { erased: true }, email: { erased: true }, subject: { erased: true } });
  expect(left.grants).toHaveLength(3);
  expect(left.destruction).toMatchObject({ done: { by: { name: dataProtectionOfficer.name } } });
  recorded = await service.recorded();
  const values = await opened();
  expect(values.map((value) => value instanceof Erased)).toEqual(
    ofStaff().map(({ value: { kid } }) => kid === `record-${governor.id}`),
  );
  expect(await service.as(administrator).read(`/people/${financeOfficer.id}`)).toEqual(before);
});

it('they stay ended in keys that were put back from before', async () => {
  await service.restart();
  expect((await opened()).filter((value) => value instanceof Erased).length).toBeGreaterThan(5);
});

it('each event that ends the keys of its person is one of a process that ends keys', () => {
  const ending = allProcesses
    .filter((each) => (each as { prototype: unknown }).prototype instanceof KeyEndingProcess)
    .flatMap((each) => (new each() as unknown as KeyEndingProcess<never>).reactsTo as readonly { type: string }[]);
  expect(ending.flatMap(({ type }) => (typesOf('staffId').has(type) ? [type] : []))).toEqual([
    'PersonDetailsDestroyed',
  ]);
});
