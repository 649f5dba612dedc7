import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Service } from '../harness/service.ts';

let service: Service;
beforeAll(async () => void (service = await Service.startedAt('2026-01-12T09:00:00.000Z')));
afterAll(() => service.end());

const asked = async (host: string) => {
  const person = '5d0c9a1e-3b7f-4a62-8c11-0a1b2c3d4e01';
  const answer = await service.server.app.inject({
    ...{ method: 'POST', url: '/dev/token', headers: { host }, payload: { person } },
  });
  return [answer.statusCode, answer.json<{ token?: string; code?: string }>()] as const;
};

it.each(['localhost', 'localhost:3000', 'LOCALHOST:3000', '127.0.0.1:3000', '[::1]:3000'])(
  'the demonstration answers as %s',
  async (host) => expect(await asked(host)).toEqual([200, expect.objectContaining({ token: expect.any(String) })]),
);

it.each([
  'rebound.example:3000',
  'localhost.rebound.example',
  'rebound.example#localhost',
  'localhost:3000@rebound.example',
  '127.0.0.1.rebound.example',
  '192.168.1.4:3000',
])('and gives nothing to a page that calls it %s', async (host) => {
  expect(await asked(host)).toEqual([421, expect.objectContaining({ code: 'another-name' })]);
  const page = await service.server.app.inject({ url: '/', headers: { host, accept: 'text/html' } });
  expect(page.statusCode).toBe(421);
});
