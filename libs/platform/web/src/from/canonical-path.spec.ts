import { Controller, Get, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Sender } from '#platform/gateway';
import { From, IdParam, SendsNothing } from '../nest/index.ts';
import { asOfficer, trialApp } from '../testing/trial-app.ts';

@Controller('placements/:placementId/start')
@SendsNothing('a trial')
class TrialStart {
  @Post()
  start(@IdParam('placementId') placementId: string, @From() { path }: Sender) {
    return { placementId, path };
  }
}
@Controller()
@SendsNothing('a trial')
class TrialRoot {
  @Get()
  root(@From() { path }: Sender) {
    return { path };
  }
}

const id = '2f1f4f6e-7a54-4f0e-9d1c-00000000000a';
let app: NestFastifyApplication;
beforeAll(async () => void ({ app } = await trialApp([TrialStart, TrialRoot])));
afterAll(() => app.close());

it.each([
  [`/placements/${id}/start`, 201],
  [`/placements/${id.toUpperCase()}/start`, 201],
  [`/placements/${id.replace('a', '%61')}/start`, 201],
  [`/%70lacements/${id}/start`, 201],
  [`/placements/${id}/start/`, 404],
  [`//placements/${id}//start`, 404],
])('is of one request, however it is spelt, or of none: %s', async (url, status) => {
  const answer = await app.inject({ method: 'POST', url, headers: asOfficer });
  const one = { placementId: id, path: `/placements/${id}/start` };
  expect([answer.statusCode, status === 201 ? answer.json() : one]).toEqual([status, one]);
});

it('has a path at the root too', async () =>
  expect((await app.inject({ url: '/', headers: asOfficer })).json()).toEqual({ path: '' }));
