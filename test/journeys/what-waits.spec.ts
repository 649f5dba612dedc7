import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { WhatWaitsFound } from '#contexts/jobs';
import { ProposePlacement } from '#contexts/placements';
import { Gateway } from '#platform/gateway';
import { askedUntil } from '#contract/time';
import { Follower, linksIn } from '../authority/followed-links.ts';
import { paperwork } from '../harness/paperwork.ts';
import { sentOut } from '../harness/sent-out.ts';
import { Service } from '../harness/service.ts';
import { administrator, neneBridge, senOfficer } from '../harness/the-people.ts';

let service: Service;
let desk: Follower;
beforeAll(async () => {
  service = await Service.startedAt('2025-12-01T10:00:00.000Z');
  desk = new Follower(service, administrator);
}, 60_000);
afterEach(() => void jest.restoreAllMocks());
afterAll(() => service.end());

/** A placement that the process cannot open. */
async function stumbled(): Promise<void> {
  const gateway = service.server.app.get(Gateway);
  const send = gateway.send.bind(gateway) as (...args: unknown[]) => ReturnType<Gateway['send']>;
  jest.spyOn(gateway, 'send').mockImplementation(((command: unknown, ...rest: unknown[]) => {
    if (command === ProposePlacement) throw Object.assign(new Error('born in 1850'), { name: 'RuleGap' });
    return send(command, ...rest);
  }) as Gateway['send']);
  const child = (await service.as(senOfficer).post('/children', { ...paperwork.child, upn: null })).written.id;
  const { id } = (await sentOut(service.as(senOfficer), paperwork.referral(child))).written;
  await service.as(neneBridge).post(`/referrals/${id}/offers`, paperwork.offer(neneBridge));
  await service
    .as(senOfficer)
    .post(`/referrals/${id}/award`, paperwork.award(neneBridge))
    .then(({ written }) => written);
  await service.drained();
}
const OFTEN = { everyMs: 10, times: 5_000 };
const waits = async () =>
  (await service.as(administrator).read<WhatWaitsFound>('/waiting-items')).items.filter(
    ({ waiting, isAsked }) => waiting.length > 0 || isAsked,
  );
const isDone = () => askedUntil('nothing to wait', waits, (parts): parts is [] => parts.length === 0, OFTEN);
const page = async (url: string) => (await desk.get(url)).body;
const WHAT = 'Open a placement when a referral is awarded';

it('an administrator begins with what waits, and is told where nothing does', async () => {
  expect(await page('/')).toContain('Nothing: all lists and processes did what they were to do');
  expect(await page('/what-waits')).toContain('Nothing waits');
  await stumbled();
  const start = await page('/');
  expect(start).toContain('1 thing waits for another try');
  expect(linksIn(start, '/')).toContain('/what-waits');
  const list = await page('/what-waits');
  expect(list).toContain(WHAT);
  expect(list).toContain('The law it asks has no answer for that date');
  expect(list).not.toContain('1850');
});

it('what stood in the way is mended, and another try does it', async () => {
  const [{ waiting }] = (await waits()) as unknown as readonly [WhatWaitsFound['items'][number]];
  const { statusCode, headers } = await desk.post(`/what-waits/${waiting[0]!.waitingId}/tries`, {});
  expect([statusCode, headers.location]).toEqual([303, '/what-waits']);
  await isDone();
  expect(await page('/what-waits')).toContain('Nothing waits');
  const opened = (await service.recorded()).filter(({ type }) => type === 'PlacementProposed');
  expect(opened.length).toBe(1);
});

it('what is not to be done any more is let go for a reason of the list, and for no other', async () => {
  await stumbled();
  const list = await page('/what-waits');
  const at = linksIn(list, '/what-waits').find((link) => link.endsWith('/let-go'))!;
  expect(await page(at)).toContain(WHAT);
  const sent = await desk.post(at, { reason: 'because' });
  const unsaid = await desk.get(String(sent.headers.location));
  expect([unsaid.statusCode, unsaid.body]).toEqual([400, expect.stringContaining('Choose why it is let go')]);
  expect((await waits()).length).toBe(1);
  expect((await desk.post(at, { reason: 'done-by-hand' })).statusCode).toBe(303);
  await isDone();
  jest.restoreAllMocks();
  await service.drained();
  expect((await service.recorded()).filter(({ type }) => type === 'PlacementProposed').length).toBe(1);
  expect((await desk.get(at)).statusCode).toBe(404);
});

it('is nobody else’s to see', async () => {
  expect((await service.as(senOfficer).get('/waiting-items')).told).toBe('403 not-allowed');
  expect((await new Follower(service, senOfficer).get('/what-waits')).statusCode).toBe(403);
});
