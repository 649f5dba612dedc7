import { DiscoveryService } from '@nestjs/core';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { WhatWaitsFound } from '#contexts/jobs';
import type { ChildLineFound } from '#contexts/oversight';
import type { DevelopmentPerson } from '#platform/identity';
import { InvalidInput, RuleGap } from '#statutory-rules';
import { partsOfTheRecord } from '../harness/parts-of-the-record.ts';
import type { Answer } from '../harness/answer.ts';
import { answersSeen } from '../harness/hold-to-description.ts';
import { urlOf, type LineIds, type LineStep } from '../harness/line-step.ts';
import { lineOfPeople } from '../harness/line-of-people.ts';
import { lineOfRoles } from '../harness/line-of-roles.ts';
import { audited } from '../harness/on-the-register.ts';
import { somethingParked } from '../harness/something-parked.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import {
  administrator,
  apLead,
  auditor,
  dataProtectionOfficer,
  financeOfficer,
  neneBridge,
  senOfficer,
} from '../harness/the-people.ts';
import { wholeLine } from '../harness/whole-line.ts';

let service: Service;
const ids: LineIds = {};
const WHY = { reason: 'To see that it answers' };
type Asked = Readonly<{ by: DevelopmentPerson; url: string; body?: object; extras?: object }>;
/** All that was asked of the service, in order. */
const everything: Asked[] = [];

const answering = ({ by, url, body, extras }: Asked): Promise<Answer> =>
  body ? service.as(by).post(url, body, extras) : service.as(by).get(url, extras);

async function done(asked: Asked): Promise<Answer> {
  const answer = await answering(asked);
  expect([answer.status < 300, answer.status < 300 ? '' : answer.text]).toEqual([true, '']);
  everything.push(asked);
  return answer;
}
const get = (url: string, by = senOfficer, extras: object = {}) => done({ by, url, extras });
const post = (url: string, body: object, by = senOfficer, extras: object = {}) => done({ by, url, body, extras });

/** What no step of the line sends, and what can be asked only then. */
const BESIDE: Readonly<Record<string, () => Promise<unknown>>> = {
  'marks the register': async () => {
    const register = (code: string, placementId = ids['placement']!) => ({
      rows: [{ childId: ids['child']!, placementId, marks: [{ date: '2026-01-13', session: 'AM', code }] }],
    });
    await post(`/providers/${neneBridge.organisation}/registers`, register('K'));
    await get(`/providers?on=2026-01-14`);
    await get(`/providers/${neneBridge.organisation}/registers?on=2026-01-14`);
    await get(`/providers/${neneBridge.organisation}/week-registers?week=2026-01-14`);
  },
  'removes a mark': async () => {
    const marks = [{ date: '2026-01-16', session: 'AM', code: 'K', placementId: ids['placement']! }];
    await post(`/children/${ids['child']}/marks`, { marks });
  },
  'protects the address': async () => {
    await get(`/children/${ids['child']}/protection`);
    await get(`/children/${ids['child']}/protection/address`);
  },
  'seals the record': async () => {
    await service.drained();
    await get(`/children/${ids['child']}/sealing`, apLead);
    await get('/sealed-records', apLead);
  },
  'says that another record is of another child': () => get(`/children/${ids['child']}/possible-duplicates`),
  'parts the two records again': () =>
    get(`/children/${ids['leading']}/possible-duplicates/${ids['child']}/time-as-one`, dataProtectionOfficer, WHY),
  'bars a person from the child': async () => {
    await post(`/children/${ids['child']}/bars`, { personId: financeOfficer.id, because: 'Kin' }, apLead);
    await get(`/children/${ids['child']}/bars`, apLead);
    await get('/colleagues');
  },
  'ends it': async () => {
    await post('/opening-reasons', { words: 'Handover', restricted: false, from: '2026-09-01' }, dataProtectionOfficer);
    await get('/opening-reasons', dataProtectionOfficer);
  },
  'saves what the columns of a list are': async () => {
    await post('/list-columns', { name: 'Another', headings: ['Nom'], columns: ['givenNames'] });
    await get('/list-columns');
  },
  'voids the closure': async () => {
    const terms = [{ term: 'autumn', from: '2028-09-04', to: '2028-12-15' }];
    await post('/calendars', { startsIn: 2028, terms, halfTerms: [], insetDays: [] }, administrator);
  },
  'sends the referral out': async () => {
    await service.drained();
    const asked = `/providers/${neneBridge.organisation}/referrals`;
    await get(asked, neneBridge);
    await get(`${asked}/${ids['referral']}`, neneBridge);
  },
};

/** A council has one list of reasons, which whatever is recorded of it first opens: here, that a kind was added. */
const OPENED_BY_ANOTHER = [
  // Here the school year before has opened the calendar.
  'POST /calendar-files 201',
  // Here a mark of the same school year has.
  'POST /children/{childId}/sessions-not-held 201',
  // A mark that was lifted and is set again.
  'POST /children/{childId}/protections 200',
  // Of a placement whose start was voided since: taken over anew.
  'POST /children/{childId}/placements 200',
  ...['wordings', 'endings'].map((part) => `POST /opening-reasons/{reasonId}/${part} 201`),
  ...partsOfTheRecord.slice(1).map(({ route }) => `POST /children/{childId}/${route} 201`),
];

async function stepped(step: LineStep): Promise<void> {
  await service.at(step.at);
  const answer = await post(urlOf(step, ids), step.body(ids), step.by);
  Object.assign(ids, await step.leaves?.(answer, service, ids));
  await BESIDE[step.name]?.();
}

beforeAll(async () => {
  service = await Service.startedAt('2025-11-24T09:00:00.000Z');
  ids['audited'] = (await service.as(senOfficer).post('/children', { ...paperwork.child, upn: null })).written.id;
  for (const step of [...lineOfPeople, ...lineOfRoles, ...wholeLine.slice(0, -1)]) await stepped(step);
  await asked();
  await workedOn();
});
afterAll(() => service.end());

/** Each asks what is theirs to ask. */
async function asked(): Promise<void> {
  const child = `/children/${ids['child']}`;
  for (const part of ['', '/circumstances', '/line', '/placements', '/outcomes', '/attendance?schoolYear=2025-26'])
    await get(`${child}${part}`);
  const { facts } = await service.as(senOfficer).read<ChildLineFound>(`${child}/line`);
  await get(`${child}/line/entries/${facts[0]!.statedBy.eventId}`);
  await get(`/referrals/${ids['referral']}`);
  await get('/due-items?what=reviews&by=2026-05-01');
  for (const besides of ['outside-marks', 'unmarked-sessions', 'cases-without-officers'])
    await get(`/${besides}?whose=team`);
  for (const second of ['awaited-liftings', 'awaited-merges']) await get(`/${second}`);
  await get('/awaited-sealings', dataProtectionOfficer);
  await get('/referrals?show=all');
  await get('/placements?show=all');
  await get(`/children/${ids['child']}/due-items`);
  await get('/establishments?words=eastmoor');
  await get('/calendars');
  await get(`/calendars/${ids['calendar']}?known=2025-12-01`);
  await get('/establishments?urns=110001,110002');
  await get('/children?whose=service');
  await get('/caseload-files?whose=service', senOfficer, WHY);
  await post('/child-searches', { name: 'Okonkwo' });
  await get(`${child}/accesses`, dataProtectionOfficer, WHY);
  await audited(service, auditor, [ids['child']!]);
  await get(`${child}/proof`, auditor);
  await get('/exports', dataProtectionOfficer);
  await get('/openings', dataProtectionOfficer);
  await get('/grants', dataProtectionOfficer);
  await get('/awaited-confirmations', dataProtectionOfficer);
  await get('/people?which=waiting', administrator);
  await get('/waiting-items', administrator);
  await somethingParked(service);
  const { items: parts } = await service.as(administrator).read<WhatWaitsFound>('/waiting-items');
  const at = `/waiting-items/${parts.flatMap(({ waiting }) => waiting)[0]!.waitingId}`;
  await post(`${at}/abandonments`, { reason: 'no-longer-needed' }, administrator);
  await post(`${at}/tries`, {}, administrator);
  const named = { givenNames: 'Wanda', familyName: 'Waits', upn: null };
  const { id: waits } = (await service.as(senOfficer).post('/children', { ...paperwork.child, ...named })).written;
  await post('/allocations', { rows: [{ childId: waits }], officerId: senOfficer.id, from: '2026-04-28' });
  await get('/audit-terms', auditor);
  await get('/roles', administrator);
  await get(`/roles/${ids['ownRole']}`, administrator);
  await get(`/people/${ids['person']}`, administrator);
  for (const open of ['/health', '/health/live', '/health/ready', '/version', '/problems', '/problems/not-later'])
    expect((await service.server.app.inject({ url: open })).statusCode).toBe(200);
  await post('/dev/token', { person: senOfficer.id });
}

/** Longer work, from its asking to its end. */
async function workedOn(): Promise<void> {
  const file = await post('/caseload-files', { whose: 'service' }, senOfficer, WHY);
  const { jobId } = file.body<{ jobId: string }>();
  await service.endedJob(jobId);
  await get('/jobs');
  await get(`/jobs/${jobId}`);
  await get(`/jobs/${jobId}/file`);
  await post(`/jobs/${jobId}/stops`, {});
  await get('/rebuilds', administrator);
  const rebuild = await post('/rebuilds', { view: 'outcomes' }, administrator);
  await post(`/rebuilds/${rebuild.body<{ jobId: string }>().jobId}/stops`, {}, administrator);
}

/** Answered only where others come between, beside 200: their own specifications make that happen. */
const isInBetween = (status: string, all: readonly string[]): boolean =>
  ['202', '207'].includes(status) && all.includes('200');

/** Whatever handles a command or answers a question, however it was put together. */
const handlers = () =>
  service.server.app
    .get(DiscoveryService, { strict: false })
    .getProviders()
    .map(({ instance }) => instance as { execute: () => Promise<unknown> } | undefined)
    .filter((instance) =>
      Reflect.getMetadataKeys(instance?.constructor ?? {}).some((key) => /Handler__$/.test(String(key))),
    );

describe.each([
  [
    'has no version for the day',
    new RuleGap('attendance-codes', 'before the first version', 'canary'),
    'law-not-known',
  ],
  ['cannot take what is on record', new InvalidInput('birth', 'canary', 'canary'), 'cannot-be-worked-out'],
] as const)('Where a rule of law %s', (_, error, code) => {
  afterEach(() => void jest.restoreAllMocks());

  it('every route that asks or does anything says so in words, and never that something is wrong on our side', async () => {
    const last = wholeLine.at(-1)!;
    const all = [...everything, { by: last.by, url: urlOf(last, ids), body: last.body(ids) }];
    const asking = all.filter(({ url }) => url !== '/dev/token');
    for (const handler of handlers()) jest.spyOn(handler!, 'execute').mockRejectedValue(error);
    const told: string[] = [];
    for (const each of asking) {
      const { status, text } = await answering(each);
      const isSo = status === 422 && text.includes(`"code":"${code}"`) && !text.includes('canary');
      if (!isSo) told.push(`${each.url} ${status} ${text.slice(0, 200)}`);
    }
    expect([asking.length > 50, told]).toEqual([true, []]);
  });
});

it('has then seen every success that the description names, of every operation', async () => {
  const { paths } = (await service.server.app.inject({ url: '/openapi.json' })).json<OpenAPIObject>();
  const named = Object.entries(paths).flatMap(([path, item]) =>
    (['get', 'post'] as const).flatMap((method) =>
      Object.keys(item[method]?.responses ?? {})
        .filter((status, _, all) => status.startsWith('2') && !isInBetween(status, all))
        .map((status) => `${method.toUpperCase()} ${path} ${status}`),
    ),
  );
  expect(named.length).toBeGreaterThan(50);
  await stepped(wholeLine.at(-1)!);
  const seen = await answersSeen();
  expect(named.filter((each) => !seen.has(each) && !OPENED_BY_ANOTHER.includes(each))).toEqual([]);
  // No operation is left out whole.
  const operations = new Set(named.map((each) => each.slice(0, -4)));
  expect([...operations].filter((each) => ![...seen].some((at) => at.startsWith(`${each} 2`)))).toEqual([]);
});
