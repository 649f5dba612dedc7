import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Body, Controller, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsISO8601 } from 'class-validator';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Sender } from '#platform/gateway';
import { From, IdParam, SendsNothing } from '../index.ts';
import { IsListOf, IsText } from '../../index.ts';
import { problemIn } from '../../testing/problem-in.ts';
import { asOfficer, trialApp } from '../../testing/trial-app.ts';

class OutcomeRequest {
  @IsText(20, 'Say which outcome')
  target!: string;
}
class ExtensionRequest {
  @IsISO8601({ strict: true }, { message: 'Enter a real date, such as 2026-06-26' })
  to!: string;

  @IsListOf(() => OutcomeRequest, { words: 'Each outcome needs its words', most: [3, 'At most three outcomes'] })
  outcomes: OutcomeRequest[] = [];
}

@Controller()
@SendsNothing('a trial')
class TrialController {
  @Post('placements/:placementId/extensions')
  extend(@IdParam('placementId') id: string, @Body() body: ExtensionRequest, @From() _: Sender) {
    return { id, ...body };
  }
}
let app: NestFastifyApplication;
beforeAll(async () => void ({ app } = await trialApp([TrialController])));
afterAll(() => app.close());

const uuid = '2f1f4f6e-7a54-4f0e-9d1c-000000000001';
const json = { ...asOfficer, 'content-type': 'application/json' };
const extend = (payload: string, headers: Record<string, string> = json, path = `/placements/${uuid}/extensions`) =>
  app.inject({ method: 'POST', url: path, headers, payload });

const errorsOf = async (body: object) => problemIn(await extend(JSON.stringify(body))).errors;

it('names each field of bad input with its words, within lists too', async () => {
  expect(await errorsOf({ to: 'soon', outcomes: [{ target: '' }], colour: 1 })).toEqual(
    expect.arrayContaining([
      { field: 'to', detail: 'Enter a real date, such as 2026-06-26' },
      { field: 'outcomes.0.target', detail: 'Say which outcome' },
      { field: 'colour', detail: 'This field is not known here' },
    ]),
  );
});

it.each([
  ['blanks', '" \\u00a0\\u200b"', 'Say which outcome'],
  ['U+0000', '"a\\u0000"', /cannot be seen/],
  ['half a letter', '"a\\ud800"', /cannot be seen/],
  ['a mark of direction', '"\\u202ea"', /cannot be seen/],
  ['a lost letter', '"Zo\\ufffd"', /lost on the way/],
  ['a number', '7', 'Say which outcome'],
])('takes no text of %s, in words', async (_, target, words) => {
  const answer = await extend(`{"to":"2026-03-27","outcomes":[{"target":${target}}]}`);
  expect(problemIn(answer)).toMatchObject({ status: 400, errors: [{ field: 'outcomes.0.target' }] });
  expect(problemIn(answer).errors![0]!.detail).toMatch(words);
});

it.each([
  ['a list in the list', [[{ target: 'x' }]], 'Each outcome needs its words'],
  ['a word in the list', ['x'], 'Each outcome needs its words'],
  ['nothing in the list', [null], 'Each outcome needs its words'],
  ['no list', { target: 'x' }, 'Each outcome needs its words'],
  ['too long a list', Array(4).fill({ target: 'x' }), 'At most three outcomes'],
])('takes no list with %s', async (_, outcomes, detail) =>
  expect(await errorsOf({ to: '2026-03-27', outcomes })).toContainEqual({ field: 'outcomes', detail }),
);

const inBytes = (encoding: 'latin1' | 'utf8', charset: string) =>
  app.inject({
    ...{ method: 'POST', url: `/placements/${uuid}/extensions` },
    headers: { ...asOfficer, 'content-type': `application/json${charset}` },
    payload: Buffer.from('{"to":"2026-03-27","outcomes":[{"target":"Zoë"}]}', encoding),
  });

it.each([
  ['latin1', '; charset=ISO-8859-1', 415, 'not-utf-8'],
  ['utf8', '; charset="utf-16"', 415, 'not-utf-8'],
  ['latin1', '', 400, 'bad-input'],
  ['latin1', '; charset=utf-8', 400, 'bad-input'],
] as const)('refuses a body in %s that says%s', async (encoding, charset, status, code) =>
  expect(problemIn(await inBytes(encoding, charset))).toMatchObject({ status, code }),
);

it.each(['', '; charset=utf-8', '; charset="UTF-8"'])('takes a body in UTF-8 that says%s', async (charset) =>
  expect((await inBytes('utf8', charset)).json()).toMatchObject({ outcomes: [{ target: 'Zoë' }] }),
);

it('names the id in the path', async () => {
  const answer = await extend('{"to":"2026-03-27","outcomes":[]}', json, '/placements/canary/extensions');
  expect(problemIn(answer).errors).toEqual([{ field: 'placementId', detail: expect.any(String) }]);
});

it.each([
  ['a malformed header', { 'if-match': 'W/"x"' }, 'if-match'],
  ['a key with a blank', { 'idempotency-key': 'a b' }, 'idempotency-key'],
  ['an empty key', { 'idempotency-key': '' }, 'idempotency-key'],
  ['an empty ETag', { 'if-match': '' }, 'if-match'],
  ['a reason that cannot be read', { 'access-reason': '%E2%80%8B' }, 'access-reason'],
  ['a reason with a hidden sign', { 'access-reason': 'sibling%E2%80%AE' }, 'access-reason'],
])('names %s', async (_, header, field) => {
  const answer = await extend('{"to":"2026-03-27","outcomes":[]}', { ...json, ...header });
  expect(problemIn(answer)).toMatchObject({ status: 400, errors: [{ field }] });
});

it.each([
  ['lists', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['objects', '{"a":'.repeat(40_000) + '1' + '}'.repeat(40_000)],
  ['one list too many', '['.repeat(20) + '1' + ']'.repeat(20)],
  ['lists that nobody could parse', '['.repeat(21)],
])('refuses %s within each other before anything walks down them', async (_, colour) => {
  const answer = await extend(`{"to":"2026-03-27","outcomes":[],"colour":${colour}}`);
  expect(problemIn(answer)).toMatchObject({ status: 400, errors: [{ field: 'body' }] });
});

it.each([
  ['fields', JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`x${at}`, 1])))],
  ['parts of a list', `{"outcomes":[${'{},'.repeat(59_999)}{}]}`],
])('refuses more %s than any request has, and answers little', async (_, payload) => {
  const answer = await extend(payload);
  expect(problemIn(answer)).toMatchObject({ status: 400, errors: [{ field: 'body' }] });
  expect(answer.body.length).toBeLessThan(500);
});

it('gives what a request has to arrive whole, and looks at it often', () => {
  const { requestTimeout, headersTimeout, timeout } = app.getHttpServer() as Server;
  expect([headersTimeout, requestTimeout, timeout]).toEqual([10_000, 30_000, 60_000]);
});

it('takes what is nested as deep as may be', async () => {
  const colour = '['.repeat(19) + '1' + ']'.repeat(19);
  const answer = await extend(`{"to":"2026-03-27","outcomes":[],"colour":${colour}}`);
  expect(problemIn(answer)).toMatchObject({ status: 400, errors: [{ field: 'colour' }] });
});

it.each([
  ['no sign-in', '{}', { 'content-type': 'application/json' }, 401, 'not-signed-in'],
  ['a wrong token', '{}', { ...json, authorization: 'Bearer Canary' }, 401, 'not-signed-in'],
  ['malformed JSON', '{"Canary', json, 400, 'bad-request'],
  ['another type', '<Canary/>', { ...asOfficer, 'content-type': 'text/xml' }, 415, 'unsupported-media-type'],
  ['too much', JSON.stringify('Canary'.repeat(100_000)), json, 413, 'too-large'],
  ['nothing', '', json, 400, 'bad-request'],
])('%s', async (_, body, headers, status, code) => {
  expect(problemIn(await extend(body, headers))).toMatchObject({ status, code });
});

it.each([
  ['GET', '/canary?name=Canary', 404],
  ['GET', '/%E0%A4%A', 400],
  ['POST', `/placements/${'Canary'.repeat(100)}/extensions`, 414],
  ['DELETE', `/placements/${uuid}/extensions`, 405],
] as const)('%s %s', async (method, url, status) => {
  expect(problemIn(await app.inject({ method, url }))).toMatchObject({ status });
});

it('answers what is no HTTP as a problem too', async () => {
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.end('Canary / HTTP\r\n\r\n');
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1.1 400 [^]*content-type: application\/problem\+json[^]*"code":"bad-request"/);
  expect(answer).not.toContain('Canary');
});
