import { afterEach, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ReadinessCheck } from '../../index.ts';
import { trialApp } from '../../testing/trial-app.ts';

class Check extends ReadinessCheck {
  constructor(
    override readonly name: string,
    override readonly ready: () => boolean | Promise<boolean>,
  ) {
    super();
  }
}

let app: NestFastifyApplication;
afterEach(() => app.close());
async function ask(url: string, ...checks: readonly Check[]) {
  ({ app } = await trialApp(
    [],
    checks.map((useValue) => ({ provide: useValue.name, useValue })),
  ));
  const answer = await app.inject({ url });
  return [answer.statusCode, answer.json()];
}
const events = new Check('events', () => true);

it('is live although not ready, and asks nobody to sign in', async () => {
  expect(await ask('/health/live', new Check('views', () => false))).toEqual([200, { status: 'up' }]);
});

it('is ready when every check is', async () => {
  const answer = await ask('/health/ready', events, new Check('views', () => Promise.resolve(true)));
  expect(answer).toEqual([200, { status: 'up', checks: { events: 'up', views: 'up' } }]);
});

it('says at /health what it says at /health/ready', async () => {
  const down = new Check('views', () => false);
  expect(await ask('/health', events, down)).toEqual([
    503,
    { status: 'down', checks: { events: 'up', views: 'down' } },
  ]);
});

it('names what it waits for, and of a failing check nothing else', async () => {
  const failing = new Check('search index', () => Promise.reject(new Error('canary')));
  const answer = await ask('/health/ready', events, new Check('views', () => false), failing);
  expect(answer).toEqual([503, { status: 'down', checks: { events: 'up', views: 'down', 'search index': 'down' } }]);
});

it('waits for no check that hangs, nor for what one has to tell besides', async () => {
  const never = new Promise<never>(() => undefined);
  const hanging = new Check('event store', () => never);
  const mute = Object.assign(new Check('views', () => true), { details: () => never });
  const answer = await ask('/health/ready', events, hanging, mute);
  expect(answer).toEqual([503, { status: 'down', checks: { events: 'up', 'event store': 'down', views: 'up' } }]);
});
