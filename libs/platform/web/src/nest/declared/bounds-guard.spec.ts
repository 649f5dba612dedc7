import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsOptional } from 'class-validator';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Sender } from '#platform/gateway';
import { From, SendsNothing, Takes } from '../index.ts';
import { aDay, checkedBy, IsListOf, oneOf } from '../../index.ts';
import { problemIn } from '../../testing/problem-in.ts';
import { asOfficer, trialApp } from '../../testing/trial-app.ts';

let looked = 0;
const IsCounted = () =>
  checkedBy(
    'isCounted',
    { type: 'string' },
    () => (++looked, true),
    () => 'Enter it',
  );
class Part {
  @IsCounted()
  words!: string;
}
class LinesRequest {
  @IsListOf(() => Part, { words: 'A line', most: [3, 'Give at most 3 lines'] })
  lines!: Part[];
}
class LinesSought {
  @IsOptional()
  @IsCounted()
  colour?: string;
}

@Controller('lines')
@SendsNothing('a trial')
class TrialLines {
  @Post()
  record(@Body() body: LinesRequest, @From() _: Sender) {
    return { lines: body.lines.length };
  }
  @Post('many')
  @Takes({ kib: 100 })
  recordMany(@Body() body: LinesRequest, @From() _: Sender) {
    return { lines: body.lines.length };
  }
  @Get('plain')
  plain(@From() _: Sender) {
    return {};
  }
  @Get('coloured')
  coloured(@Query('colour') colour: string, @From() _: Sender) {
    return { colour };
  }
  @Get('chosen')
  @Takes({ parameters: { colour: oneOf(['red', 'blue']), day: aDay, words: 'as typed' } })
  chosen(@Query() given: Record<string, unknown>, @From() _: Sender) {
    return given;
  }
  @Get()
  find(@Query() { colour }: LinesSought, @From() _: Sender) {
    return { colour };
  }
}

let app: NestFastifyApplication;
beforeAll(async () => void ({ app } = await trialApp([TrialLines])));
beforeEach(() => void (looked = 0));
afterAll(() => app.close());

const post = (url: string, lines: readonly object[]) =>
  app.inject({ method: 'POST', url, headers: asOfficer, payload: { lines } });
const long = (kib: number) => [{ words: 'x'.repeat(kib * 1024) }];

it.each([
  ['/lines', 60, 201],
  ['/lines', 70, 413],
  ['/lines/many', 70, 201],
  ['/lines/many', 101, 413],
  ['/lines/many', 300, 413],
])('takes at %s a body of %i KiB, or not: %i', async (url, kib, status) => {
  const answer = await post(url, long(kib));
  expect([answer.statusCode, looked]).toEqual([status, status === 201 ? 1 : 0]);
  if (status === 413) expect(problemIn(answer).code).toBe('too-large');
});

it('says how much a route takes, where the route itself said so', async () =>
  expect(problemIn(await post('/lines', long(70))).detail).toContain('64 KiB'));

it('looks at nothing in a list that is too long', async () => {
  const { errors } = problemIn(await post('/lines', Array(4).fill({ words: 'x' })));
  expect([errors, looked]).toEqual([[{ field: 'lines', detail: 'Give at most 3 lines' }], 0]);
});

it('looks at nothing of a question with more unknown names than anyone mistypes', async () => {
  const query = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`x${at}`, 'y']));
  const answer = await app.inject({ url: '/lines', query: { ...query, colour: 'red' }, headers: asOfficer });
  expect([problemIn(answer).status, looked]).toEqual([400, 0]);
});

it.each([
  ['/lines?color=red', ['color']],
  ['/lines/plain?colour=red&size=9', ['colour', 'size']],
  ['/health/live?after=11111111-1111-4111-8111-111111111111.00000000000000000001', ['after']],
  ['/lines/coloured?color=red', ['color']],
  ['/lines/coloured?colour=red', null],
  ['/lines/chosen?colour=red&day=2026-02-12&words=anything', null],
  ['/lines/chosen?colour=&day=', null],
  ['/lines/chosen?colour=green&day=2026-02-30', ['colour', 'day']],
  ['/lines/chosen?colour=red&colour=blue&words=one&words=two', ['colour', 'words']],
  ['/lines/chosen?color=red', ['color']],
  ['/lines/chosen?constructor=red', ['constructor']],
  ['/lines/plain', null],
  ['/health/live?verbose', ['verbose']],
])('names what it does not know, or cannot read, behind the path: %s', async (url, fields) => {
  const answer = await app.inject({ url, headers: asOfficer });
  expect(answer.statusCode).toBe(fields ? 400 : 200);
  if (fields) expect(problemIn(answer).errors?.map(({ field }) => field)).toEqual(fields);
});
