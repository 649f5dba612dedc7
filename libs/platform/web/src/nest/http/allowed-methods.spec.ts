import { Controller, Get, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Sender } from '#platform/gateway';
import { From, IdParam, SendsNothing } from '../index.ts';
import { problemIn } from '../../testing/problem-in.ts';
import { asOfficer, trialApp } from '../../testing/trial-app.ts';

@Controller('plans')
@SendsNothing('a trial')
class TrialPlans {
  @Get(':planId')
  show(@IdParam('planId') id: string, @From() _: Sender) {
    return { id };
  }
  @Post(':planId/changes')
  change(@From() _: Sender) {
    return {};
  }
}

let app: NestFastifyApplication;
beforeAll(async () => void ({ app } = await trialApp([TrialPlans])));
afterAll(() => app.close());

it.each([
  ['PUT', '/plans/1', 405, 'GET, HEAD'],
  ['DELETE', '/plans/1?really=yes', 405, 'GET, HEAD'],
  ['GET', '/plans/1/changes', 405, 'POST'],
  ['PATCH', '/health/live', 405, 'GET, HEAD'],
  ['GET', '/plans', 404, undefined],
  ['GET', '/plans/1/changes/2', 404, undefined],
] as const)('%s %s: %i, allowed is %s', async (method, url, status, allow) => {
  const answer = await app.inject({ method, url, headers: asOfficer });
  expect([problemIn(answer).status, answer.headers.allow]).toEqual([status, allow]);
});
