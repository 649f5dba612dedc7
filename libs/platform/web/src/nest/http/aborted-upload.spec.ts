import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import { Body, Controller, Post } from '@nestjs/common';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { askedUntil } from '#contract/time';
import { SendsNothing } from '../index.ts';
import { Public } from '#nest/identity';
import { trialApp, type TrialApp } from '../../testing/trial-app.ts';

@Controller()
@SendsNothing('a trial')
@Public('it only counts')
class TrialUpload {
  @Post('upload')
  take(@Body() body: object) {
    return { fields: Object.keys(body).length };
  }
}

let trial: TrialApp;
let port: number;
beforeAll(async () => {
  trial = await trialApp([TrialUpload]);
  await trial.app.listen(0, '127.0.0.1');
  port = Number(new URL(await trial.app.getUrl()).port);
});
afterAll(() => trial.app.close());

const HEAD = [
  'POST /upload HTTP/1.1',
  'host: localhost',
  'content-type: application/json',
  'content-length: 100',
  '',
  '',
];
const levels = () =>
  trial
    .logged()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { level: string; msg: string });

it.each([
  ['is cut off', (socket: ReturnType<typeof connect>) => socket.destroy()],
  ['ends before its length', (socket: ReturnType<typeof connect>) => socket.end()],
])('an upload that %s is nobody’s bug', async (_, leave) => {
  const before = levels().length;
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const gone = once(socket, 'close');
  const { server } = trial.app.getHttpAdapter().getInstance();
  const begun = once(server, 'request') as Promise<[IncomingMessage]>;
  socket.on('error', () => undefined).write(`${HEAD.join('\r\n')}{"name":"Canary`);
  const [request] = await begun;
  const ended = new Promise((resolve) => request.once('close', resolve));
  leave(socket);
  await ended;
  const isWhole = ({ length }: ReturnType<typeof levels>) => length >= before + 2;
  await askedUntil('both lines in the log', levels, isWhole, { everyMs: 1, times: 40_000 });
  expect(levels().slice(before)).not.toContainEqual(expect.objectContaining({ level: 'error' }));
  expect(trial.logged()).not.toContain('bug');
  expect(trial.logged()).not.toContain('Canary');
  socket.destroy();
  await gone;
});
