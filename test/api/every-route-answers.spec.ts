import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Answer } from '../harness/answer.ts';
import { answersSeen } from '../harness/hold-to-description.ts';
import { urlOf, type LineIds, type LineStep } from '../harness/line-step.ts';
import { Service } from '../harness/service.ts';
import { administrator, auditor, neneBridge, senOfficer } from '../harness/the-people.ts';
import { wholeLine } from '../harness/whole-line.ts';

let service: Service;
const ids: LineIds = {};
const WHY = { reason: 'To see that it answers' };
const officer = () => service.as(senOfficer);
const operator = () => service.as(administrator);
const done = async (answering: Promise<Answer>): Promise<Answer> => {
  const answer = await answering;
  expect([answer.status < 300, answer.status < 300 ? '' : answer.text]).toEqual([true, '']);
  return answer;
};

/** What no step of the line sends, and what can be asked only then. */
const BESIDE: Readonly<Record<string, () => Promise<unknown>>> = {
  'marks the register': async () => {
    const register = (code: string, placementId = ids['placement']!) => ({
      rows: [{ childId: ids['child']!, placementId, marks: [{ date: '2026-01-13', session: 'AM', code }] }],
    });
    await done(officer().post(`/providers/${neneBridge.organisation}/registers`, register('K')));
    await done(officer().get(`/providers?on=2026-01-14`));
    await done(officer().get(`/providers/${neneBridge.organisation}/registers?on=2026-01-14`));
  },
  'removes a mark': async () => {
    const marks = [{ date: '2026-01-16', session: 'AM', code: 'K', placementId: ids['placement']! }];
    await done(officer().post(`/children/${ids['child']}/marks`, { marks }));
  },
  'refers the child': async () => {
    await service.drained();
    const asked = `/providers/${neneBridge.organisation}/referrals`;
    await done(service.as(neneBridge).get(asked));
    await done(service.as(neneBridge).get(`${asked}/${ids['referral']}`));
  },
};

const send = (step: LineStep) => service.as(step.by).post(urlOf(step, ids), step.body(ids));

async function stepped(step: LineStep): Promise<void> {
  await service.at(step.at);
  const answer = await done(send(step));
  Object.assign(ids, await step.leaves?.(answer, service, ids));
  await BESIDE[step.name]?.();
}

beforeAll(async () => {
  service = await Service.startedAt('2025-11-24T09:00:00.000Z');
  for (const step of wholeLine.slice(0, -1)) await stepped(step);
  await asked();
  await workedOn();
  await stepped(wholeLine.at(-1)!);
});
afterAll(() => service.end());

/** Each asks what is theirs to ask. */
async function asked(): Promise<void> {
  const child = `/children/${ids['child']}`;
  for (const part of ['', '/line', '/placements', '/outcomes', '/attendance?schoolYear=2025-26'])
    await done(officer().get(`${child}${part}`));
  await done(officer().get(`/referrals/${ids['referral']}`));
  await done(officer().get('/due-items?what=reviews&by=2026-05-01'));
  await done(officer().get('/children?whose=service'));
  await done(officer().get('/caseload-files?whose=service', WHY));
  await done(officer().post('/child-searches', { name: 'Okonkwo' }));
  await done(service.as(auditor).get(`${child}/accesses`, WHY));
  for (const open of ['/health', '/health/live', '/health/ready', '/version', '/problems', '/problems/not-later'])
    expect((await service.server.app.inject({ url: open })).statusCode).toBe(200);
  await done(officer().post('/dev/token', { person: senOfficer.id }));
}

/** Longer work, from its asking to its end. */
async function workedOn(): Promise<void> {
  const { jobId } = (await done(officer().post('/caseload-files', { whose: 'service' }, WHY))).body<{
    jobId: string;
  }>();
  await service.endedJob(jobId);
  await done(officer().get('/jobs'));
  await done(officer().get(`/jobs/${jobId}`));
  await done(officer().get(`/jobs/${jobId}/file`));
  await done(officer().post(`/jobs/${jobId}/stops`, {}));
  await done(operator().get('/rebuilds'));
  const rebuild = await done(operator().post('/rebuilds', { view: 'outcomes' }));
  await done(operator().post(`/rebuilds/${rebuild.body<{ jobId: string }>().jobId}/stops`, {}));
}

/** Answered only where others come between: its own specifications make that happen. */
const IN_BETWEEN = [
  'POST /children/{childId}/personal-data-destruction 202',
  'POST /providers/{providerId}/registers 207',
];

it('has then seen every success that the description names, of every operation', async () => {
  const { paths } = (await service.server.app.inject({ url: '/openapi.json' })).json<OpenAPIObject>();
  const named = Object.entries(paths).flatMap(([path, item]) =>
    (['get', 'post'] as const).flatMap((method) =>
      Object.keys(item[method]?.responses ?? {})
        .filter((status) => status.startsWith('2'))
        .map((status) => `${method.toUpperCase()} ${path} ${status}`),
    ),
  );
  expect(named.length).toBeGreaterThan(50);
  const seen = await answersSeen();
  expect(named.filter((each) => !seen.has(each) && !IN_BETWEEN.includes(each))).toEqual([]);
  // No operation is left out whole.
  const operations = new Set(named.map((each) => each.slice(0, -4)));
  expect([...operations].filter((each) => ![...seen].some((at) => at.startsWith(`${each} 2`)))).toEqual([]);
});
