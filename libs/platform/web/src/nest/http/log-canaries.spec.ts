import { Body, Controller, Get, Logger, Param, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Length } from 'class-validator';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Refusal } from '#platform/event-sourcing';
import type { Sender } from '#platform/gateway';
import { From, SendsNothing } from '../index.ts';
import { asOfficer, trialApp } from '../../testing/trial-app.ts';

const TRACE = '4bf92f35-77b3-4da6-a3ce-929d0e0e4736';
const canary = 'Canary Featherstone';

class DriverError extends Error {
  readonly code = 'SQLITE_CONSTRAINT_UNIQUE';
  readonly parameters = [canary];
}
class ChildRequest {
  @Length(1, 30)
  name!: string;
}

@Controller('children')
@SendsNothing('a trial')
class TrialChildren {
  readonly #logger = new Logger('TrialChildren');

  @Post()
  register(@Body() { name }: ChildRequest, @From() _: Sender) {
    return { name };
  }
  @Get(':name')
  find(@Param('name') name: string, @Query('name') called: string, @From() _: Sender) {
    return { name, called };
  }
  @Post(':name/refused')
  refuse(@Param('name') name: string, @From() _: Sender) {
    throw new Refusal('not-on-roll', `${name} is on no school’s roll.`);
  }
  @Post(':name/broken')
  fail(@Param('name') name: string, @From() _: Sender) {
    const cause = new DriverError(`UNIQUE constraint failed: ${name}`);
    this.#logger.error(cause);
    this.#logger.error(cause.message, cause.stack);
    throw new Error(`while registering ${name}`, { cause });
  }
}

let app: NestFastifyApplication;
let logged: () => string;
beforeAll(async () => void ({ app, logged } = await trialApp([TrialChildren])));
afterAll(() => app.close());

const json = { ...asOfficer, 'content-type': 'application/json' };
const encoded = encodeURIComponent(canary);

it.each([
  ['what succeeds', 'POST', '/children', JSON.stringify({ name: canary }), 201, '"route":"/children"'],
  ['an address', 'GET', `/children/${encoded}?name=${encoded}`, undefined, 200, '"route":"/children/:name"'],
  ['a parameter that is not known', 'GET', `/children/x?${encoded}=${encoded}`, undefined, 400, '"status":400'],
  ['bad input', 'POST', '/children', JSON.stringify({ name: canary.repeat(9) }), 400, '"status":400'],
  ['an unknown field', 'POST', '/children', JSON.stringify({ name: 'x', [canary]: canary }), 400, '"status":400'],
  ['malformed JSON', 'POST', '/children', `{"${canary}`, 400, '"status":400'],
  ['a refusal', 'POST', `/children/${encoded}/refused`, '{}', 409, '"status":409'],
  ['a driver’s error', 'POST', `/children/${encoded}/broken`, '{}', 500, '"name":"DriverError"'],
  ['an address that is nowhere', 'GET', `/${encoded}/nowhere?q=${encoded}`, undefined, 404, '"route":"no such route"'],
  ['a malformed address', 'GET', `/children/%E0%A4%A/${encoded}`, undefined, 400, '"status":400'],
  ['a wrong token', 'GET', '/children/x', undefined, 401, '"status":401'],
] as const)('the log has a line of %s and no canary', async (what, method, url, payload, status, line) => {
  const before = logged().length;
  const headers = { ...json, 'access-reason': encoded, 'user-agent': canary, referer: `http://x/${encoded}` };
  const authorization = what === 'a wrong token' ? `Bearer ${encoded}` : json.authorization;
  const sent = { method, url, headers: { ...headers, authorization, cookie: `x=${encoded}` } };
  const answer = await app.inject(payload === undefined ? sent : { ...sent, payload });
  expect(answer.statusCode).toBe(status);
  const lines = logged().slice(before);
  expect(lines).toContain(line);
  expect(lines).not.toMatch(/canary|featherstone/i);
});

it('finds the correlation id of an answer in the line of its bug, with where it happened', async () => {
  const headers = { ...json, 'x-correlation-id': TRACE };
  await app.inject({ method: 'POST', url: '/children/x/broken', headers, payload: '{}' });
  const bug = logged()
    .split('\n')
    .find((line) => line.includes('"msg":"bug"') && line.includes(TRACE));
  expect(JSON.parse(bug!)).toMatchObject({
    level: 'error',
    error: { name: 'Error', cause: { name: 'DriverError', code: 'SQLITE_CONSTRAINT_UNIQUE' } },
  });
  expect(bug).toContain('log-canaries.spec.ts');
});
