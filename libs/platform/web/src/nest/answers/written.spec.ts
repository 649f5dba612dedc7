import { Controller, Get, Param, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { positionOf, type Written, type WrittenInParts } from '#platform/event-sourcing';
import type { Sender } from '#platform/gateway';
import { From, InParts, OpensAtFirst, SendsNothing } from '../index.ts';
import { asOfficer, officer, trialApp } from '../../testing/trial-app.ts';

const position = positionOf('00000000-0000-4000-8000-000000000001', 7);
const written = (more: Partial<Written>): Written => ({
  ...{ id: 'p1', stream: 'placement-p1', revision: 3, position, events: [], repeated: false, opened: false },
  ...more,
});

@Controller('placements')
@SendsNothing('a trial')
class TrialPlacements {
  @Post()
  open(@From() _: Sender) {
    return written({ opened: true, revision: 0 });
  }
  @Post(':id/extensions')
  extend(@From() _: Sender) {
    return written({});
  }
  @Post(':id/award')
  @OpensAtFirst('/placements/:id')
  award(@From() _: Sender) {
    return written({ opened: true });
  }
  @Post(':id/nothing')
  nothing(@From() _: Sender) {
    return written({ position: null, revision: -1 });
  }
  @Post(':refused/registers')
  @InParts()
  register(@Param('refused') refused: string, @From() _: Sender): WrittenInParts {
    const rows = refused === 'one' ? [{ at: 'rows.0', code: 'already-marked', words: 'Marked.' }] : [];
    return { parts: [written({ opened: true })], refused: rows, position, repeated: false };
  }
  @Get(':id')
  whoAsks(@From() sender: Sender) {
    return sender;
  }
}

let app: NestFastifyApplication;
beforeAll(async () => void ({ app } = await trialApp([TrialPlacements])));
afterAll(() => app.close());

const post = (url: string) => app.inject({ method: 'POST', url, headers: asOfficer });

it('answers 201 with the place of what was opened', async () => {
  const answer = await post(`/placements?after=${position}`);
  expect(answer.statusCode).toBe(201);
  expect(answer.headers).toMatchObject({ location: '/placements/p1', etag: '"0"', 'throughline-position': position });
  expect(answer.json()).toEqual({ id: 'p1', revision: 0, position, events: [] });
});

it('answers the place that the route names', async () => {
  const answer = await post('/placements/r1/award');
  expect(answer.headers.location).toBe('/placements/p1');
});

it('answers 200 with position and ETag for what was there before', async () => {
  const answer = await post('/placements/p1/extensions');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({ etag: '"3"', 'throughline-position': position });
  expect(answer.headers).not.toHaveProperty('location');
});

it.each([
  ['none', 200, []],
  ['one', 207, [{ field: 'rows.0', code: 'already-marked', detail: 'Marked' }]],
])('answers a command to many, of which %s was refused, with %i and its parts', async (which, status, refused) => {
  const answer = await post(`/placements/${which}/registers`);
  expect(answer.statusCode).toBe(status);
  expect(answer.headers).toMatchObject({ 'throughline-position': position });
  expect(answer.json()).toEqual({ position, parts: [{ id: 'p1', revision: 3, position, events: [] }], refused });
});

it('answers a command that wrote nothing without a position', async () => {
  const answer = await post('/placements/p1/nothing');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).not.toHaveProperty('throughline-position');
  expect(answer.headers).not.toHaveProperty('etag');
});

const TRACE = '4bf92f35-77b3-4da6-a3ce-929d0e0e4736';

it('makes the sender from the headers, the address and ?after=', async () => {
  const headers = {
    ...asOfficer,
    'idempotency-key': 'k-1',
    'if-match': '"12"',
    'access-reason': 'Vertretung f%C3%BCr Kollegin',
    'x-correlation-id': TRACE,
  };
  const answer = await app.inject({ url: `/placements/p1?after=${position}`, headers });
  expect(answer.json()).toEqual({
    ...{ actor: officer, correlationId: TRACE, method: 'GET', path: '/placements/p1' },
    ...{ idempotencyKey: 'k-1', ifMatch: 12, after: position, reason: 'Vertretung für Kollegin' },
  });
  expect(answer.headers).toMatchObject({ 'x-correlation-id': TRACE, 'cache-control': 'no-store' });
});

it.each(['', 'Jack Featherstone', 'jack-featherstone-2011'])(
  'makes a correlation id of its own instead of “%s”',
  async (given) => {
    const headers = { ...asOfficer, 'x-correlation-id': given };
    const sender = (await app.inject({ url: '/placements/p1', headers })).json<Sender>();
    expect(sender).toEqual({
      actor: officer,
      correlationId: expect.any(String),
      method: 'GET',
      path: '/placements/p1',
    });
    expect(sender.correlationId).toMatch(/^[0-9a-f-]{36}$/);
  },
);
