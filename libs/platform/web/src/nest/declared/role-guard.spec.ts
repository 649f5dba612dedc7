import { Body, Controller, Get, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { NotAllowed, type Sender } from '#platform/gateway';
import { AsksForThoseWhoMay, From, Sends } from '../index.ts';
import { checkedBy } from '../../index.ts';
import { problemIn } from '../../testing/problem-in.ts';
import { asOfficer, trialApp } from '../../testing/trial-app.ts';

let looked = 0;
const IsCounted = () =>
  checkedBy(
    'isCounted',
    { type: 'string' },
    () => (++looked, false),
    () => 'Enter it',
  );

class MarkRequest {
  @IsCounted()
  code!: string;
}
const forbidden = { name: 'Forbidden', act: 'forbidden' };
const open = { name: 'Open', act: 'open' };

@Controller('children/:childId')
class TrialController {
  @Post('forbidden')
  @Sends(forbidden)
  forbid(@Body() body: MarkRequest, @From() _: Sender) {
    return body;
  }
  @Get('for-everybody')
  @AsksForThoseWhoMay(forbidden)
  begin(@From() _: Sender) {
    return { begun: true };
  }
  @Post('open')
  @Sends(open)
  open(@Body() body: MarkRequest, @From() _: Sender) {
    return body;
  }
}

let app: NestFastifyApplication;
const asked: unknown[] = [];
beforeAll(async () => {
  const expectRole = async (acts: readonly { name: string }[], ids: unknown) => {
    for (const { name } of acts) {
      asked.push([name, ids]);
      if (name === 'Forbidden') throw new NotAllowed(name, 'No.');
    }
  };
  ({ app } = await trialApp([TrialController], [], undefined, { expectRole }));
});
beforeEach(() => {
  asked.length = looked = 0;
});
afterAll(() => app.close());

const id = '2F1F4F6E-7A54-4F0E-9D1C-000000000001';
const post = (path: string, headers: Record<string, string>) =>
  app.inject({ method: 'POST', url: `/children/${id}/${path}`, headers, payload: { code: 1 } });

it('refuses a role before it looks at the body, and says whose record the address names', async () => {
  expect(problemIn(await post('forbidden', asOfficer)).status).toBe(403);
  expect([looked, asked]).toEqual([0, [['Forbidden', { childId: id.toLowerCase() }]]]);
});

it('answers everybody who is signed in where it asks for those who may besides', async () => {
  const begin = (headers: object) => app.inject({ url: `/children/${id}/for-everybody`, headers: { ...headers } });
  expect((await begin(asOfficer)).json()).toEqual({ begun: true });
  expect((await begin({})).statusCode).toBe(401);
});

it('asks for a sign-in before it looks at the body', async () => {
  expect(problemIn(await post('open', {})).status).toBe(401);
  expect([looked, asked]).toEqual([0, []]);
});

it('looks at the body of whoever may', async () => {
  expect(problemIn(await post('open', asOfficer)).status).toBe(400);
  expect(looked).toBe(1);
});
