import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { ProposePlacement } from '#contexts/placements';
import { Gateway } from '#platform/gateway';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { administrator, neneBridge, senOfficer } from '../harness/the-people.ts';
import { operatorOf } from '../ops/operator.ts';
import { sentOut } from '../harness/sent-out.ts';

const OPENING = 'open-a-placement-when-a-referral-is-awarded';
const ENDING = 'end-the-keys-when-personal-data-is-destroyed';

let service: Service;
let operator: ReturnType<typeof operatorOf>;
beforeAll(async () => {
  service = await Service.startedAt('2025-12-01T10:00:00.000Z');
  operator = operatorOf(service.folder);
}, 60_000);
afterEach(() => void jest.restoreAllMocks());
afterAll(() => service.end());

type Ready = { checks: Record<string, string>; details: { processes: { held: object[]; all: { name: string }[] } } };
const ready = async () => {
  const { statusCode, body } = await service.server.app.inject({ url: '/health/ready' });
  return { statusCode, body, ...(JSON.parse(body) as Ready) };
};
const registered = async () => {
  const { id } = (await service.as(senOfficer).post('/children', { ...paperwork.child, upn: null })).written;
  return id;
};
const awarded = async (childId: string) => {
  const { id } = (await sentOut(service.as(senOfficer), paperwork.referral(childId))).written;
  await service.as(neneBridge).post(`/referrals/${id}/offers`, paperwork.offer(neneBridge));
  const award = await service.as(senOfficer).post(`/referrals/${id}/award`, paperwork.award(neneBridge));
  return { referral: id, award: award.event('ReferralAwarded') };
};
const proposed = async () =>
  (await service.recorded()).filter(({ type }) => type === 'PlacementProposed').map(({ data }) => data['awardEventId']);

it('an award that a process cannot deal with is parked with words, and stops nobody else’s', async () => {
  const gateway = service.server.app.get(Gateway);
  const send = gateway.send.bind(gateway) as (...args: unknown[]) => ReturnType<Gateway['send']>;
  let stumblesOn = '';
  jest.spyOn(gateway, 'send').mockImplementation(((
    command: unknown,
    data: { childId?: string },
    ...rest: unknown[]
  ) => {
    if (command === ProposePlacement && data.childId === stumblesOn)
      throw Object.assign(new Error('Amara was born in 1850'), { name: 'RuleGap' });
    return send(command, data, ...rest);
  }) as Gateway['send']);
  stumblesOn = await registered();
  const first = await awarded(stumblesOn);
  const second = await awarded(await registered());
  await service.drained();
  expect(await proposed()).toEqual([second.award]);

  const told = await operator('standing');
  const why = 'the law it asks has no answer for that date';
  expect(told.said).toContain(`BAD  parked by ${OPENING}: ${first.award} of referral-${first.referral}: ${why}`);
  expect([told.code, told.said.includes('1850')]).toEqual([1, false]);
  // What a process passes over is not counted as work that waits for it.
  const places = told.said.match(/^process .*$/gm)!;
  expect(places.length).toBeGreaterThan(5);
  expect(places.filter((line) => !line.endsWith(', up to date.'))).toEqual([]);
  const { statusCode, details, body } = await ready();
  expect(statusCode).toBe(200);
  expect(details.processes.all.find(({ name }) => name === OPENING)).toMatchObject({
    ...{ stopped: false, parked: { [why]: 1 }, behind: { events: 0, orMore: false, seconds: 0 } },
  });
  expect(body).not.toContain(first.referral);

  expect(await operator('retry-parked', OPENING)).toMatchObject({
    code: 1,
    said: expect.stringContaining(`${first.award} of referral-${first.referral} stays parked: ${why}`),
  });
  stumblesOn = '';
  expect(await operator('retry-parked', OPENING)).toMatchObject({
    code: 0,
    said: expect.stringContaining('nothing stays parked'),
  });
  expect(await proposed()).toEqual([second.award, first.award]);
  expect(await operator('standing')).toMatchObject({ code: 0, said: expect.stringContaining('up to date') });
});

it('what is parked can be let go, for a reason from a list', async () => {
  const gateway = service.server.app.get(Gateway);
  const before = await proposed();
  const send = gateway.send.bind(gateway) as (...args: unknown[]) => ReturnType<Gateway['send']>;
  jest.spyOn(gateway, 'send').mockImplementation(((command: unknown, ...rest: unknown[]) => {
    if (command === ProposePlacement) throw new TypeError('mended tomorrow');
    return send(command, ...rest);
  }) as Gateway['send']);
  const { award } = await awarded(await registered());
  await service.drained();
  expect(await operator('let-go', OPENING, award, '--reason', 'because')).toMatchObject({ code: 2 });
  expect(await operator('let-go', OPENING, 'another', '--reason', 'done-by-hand')).toMatchObject({
    code: 2,
    complained: `Process ${OPENING} has not parked another.`,
  });
  expect(await operator('let-go', OPENING, award, '--reason', 'done-by-hand')).toMatchObject({
    code: 0,
    said: expect.stringContaining('somebody has done by hand what the process would have done'),
  });
  jest.restoreAllMocks();
  await service.drained();
  expect(await proposed()).toEqual(before);
  expect(await operator('standing')).toMatchObject({ code: 0 });
});

it('while a destruction cannot be finished its command is accepted only, and this server is not ready', async () => {
  const childId = await registered();
  await service.drained();
  const ending = jest.spyOn(service.server.stores.keys, 'endKeysOf').mockRejectedValue(new RangeError('no disk'));
  const destroy = () =>
    service
      .as(administrator)
      .post(`/children/${childId}/personal-data-destruction`, { reason: 'right-to-erasure' }, { key: 'destroy-1' });
  expect((await destroy()).status).toBe(202);
  const { statusCode, checks, details, body } = await ready();
  expect([statusCode, checks['processes']]).toEqual([503, 'down']);
  expect(details.processes.held).toMatchObject([{ process: ENDING, why: expect.stringContaining('range-error') }]);
  expect(body).not.toContain(childId);
  expect(await operator('standing')).toMatchObject({
    code: 1,
    said: expect.stringMatching(new RegExp(`BAD {2}${ENDING} is held by .*range-error`)),
  });
  const [held] = await service.server.stores.operations.processes.parkedOf(ENDING);
  expect(await operator('let-go', ENDING, held!.cause, '--reason', 'no-longer-needed')).toMatchObject({
    code: 1,
    said: expect.stringContaining('may leave nothing undone'),
  });
  expect((await destroy()).status).toBe(202);

  ending.mockRestore();
  await service.drained();
  expect((await destroy()).status).toBe(200);
  expect((await ready()).statusCode).toBe(200);
}, 90_000);
