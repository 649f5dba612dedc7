import { Body, Controller, Get, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Public } from '#nest/identity';
import { NotSignedIn, TokenVerifier } from '#platform/identity';
import { From, RequestLimits, SendsNothing } from '../index.ts';
import { officer, trialApp } from '../../testing/trial-app.ts';
import { problemIn } from '../../testing/problem-in.ts';

@Controller('anything')
@SendsNothing('a trial')
class TrialController {
  @Get()
  show(@From() _: unknown) {
    return {};
  }
}

@Controller()
@Public('a trial of signing in')
class SignInController {
  @Post('enter')
  enter(@Body() _: unknown) {
    return {};
  }
}

let checked = 0;
/** `ann-1` and `ann-2` are sign-ins of one person; what begins otherwise is nobody's but its own. */
class Tokens extends TokenVerifier {
  override verify = (token: string) => {
    checked += 1;
    if (token.startsWith('forged')) return Promise.reject(new NotSignedIn());
    return Promise.resolve({ ...officer, id: token.split('-')[0]! });
  };
}

let app: NestFastifyApplication;
beforeEach(async () => {
  checked = 0;
  ({ app } = await trialApp([TrialController, SignInController], [], new Tokens()));
});
afterEach(() => app.close());
const ask = (token: string) => app.inject({ url: '/anything', headers: { authorization: `Bearer ${token}` } });

it('counts a person over all of their sign-ins, and nobody else with them', async () => {
  app.get(RequestLimits).allow(3);
  for (const token of ['ann-1', 'ann-1', 'ann-2']) expect((await ask(token)).statusCode).toBe(200);
  const answer = await ask('ann-2');
  expect(problemIn(answer)).toMatchObject({ status: 429, code: 'too-many-requests', detail: expect.any(String) });
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  expect((await ask('bob-1')).statusCode).toBe(200);
});

it('counts a sign-in before it is checked', async () => {
  app.get(RequestLimits).allow(2);
  for (let at = 0; at < 5; at++) await ask('ann-1');
  expect(checked).toBe(2);
});

it('counts all together who show no sign-in, or one that does not hold; who is signed in goes on, and who watches', async () => {
  app.get(RequestLimits).allow(3);
  expect((await ask('ann-1')).statusCode).toBe(200);
  const told: number[] = [];
  for (let at = 0; at < 30; at++)
    told.push((await (at % 2 ? app.inject('/anything') : ask(`forged-${at}`))).statusCode);
  expect([told.slice(0, 29), told.at(-1)]).toEqual([Array(29).fill(401), 429]);
  expect(checked).toBe(16);
  expect((await ask('ann-1')).statusCode).toBe(200);
  expect((await ask('bob-1')).statusCode).toBe(429);
  expect((await app.inject('/health/live')).statusCode).toBe(200);
});

it('counts how often one signs in, by the name', async () => {
  app.get(RequestLimits).allow(3);
  const enter = async (person: string) =>
    (await app.inject({ method: 'POST', url: '/enter', payload: { person } })).statusCode;
  expect([await enter('ann'), await enter('ann'), await enter('ann'), await enter('ann')]).toEqual([
    201, 201, 201, 429,
  ]);
  expect(await enter('bob')).toBe(201);
});

it('limits nothing until it is said how much', async () => {
  for (let at = 0; at < 5; at++) expect((await ask('ann-1')).statusCode).toBe(200);
});
