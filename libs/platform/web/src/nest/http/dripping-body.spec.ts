import { connect } from 'node:net';
import { Body, Controller, Post } from '@nestjs/common';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SendsNothing } from '../index.ts';
import { Public } from '#nest/identity';
import { trialApp } from '../../testing/trial-app.ts';

let taken = 0;
@Controller()
@SendsNothing('a trial')
@Public('it only takes')
class TakesController {
  @Post('takes')
  take(@Body() _: unknown) {
    taken += 1;
    return {};
  }
}

const SOON = { requestTimeout: 300, headersTimeout: 200, connectionsCheckingInterval: 20 };
let app: NestFastifyApplication;
beforeEach(async () => {
  taken = 0;
  ({ app } = await trialApp([TakesController], [], undefined, undefined, SOON));
  await app.listen(0, '127.0.0.1');
});
afterEach(() => app.close());

const HEAD = 'POST /takes HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 200000\r\n';

/** Sends a beginning, and then a byte at each turn, for as long as it is listened to. @returns what was answered */
function dripped(beginning: string, byte: string): Promise<string> {
  const socket = connect((app.getHttpServer().address() as { port: number }).port);
  let answered = '';
  socket.on('data', (bytes) => (answered += String(bytes)));
  socket.on('error', () => undefined);
  socket.write(beginning);
  const drip = () => {
    if (socket.destroyed || socket.readyState !== 'open') return;
    socket.write(byte, () => setImmediate(drip));
  };
  drip();
  return new Promise((resolve) => socket.on('close', () => resolve(answered)));
}

it('a body that arrives byte by byte is cut off in time, and no route has seen it', async () => {
  expect(await dripped(`${HEAD}\r\n"`, 'a')).toMatch(/^HTTP\/1\.1 408 /);
  expect(taken).toBe(0);
});

it('and so are headers that do', async () => {
  expect(await dripped(`${HEAD}x-drip: `, 'a')).toMatch(/^HTTP\/1\.1 408 /);
  expect(taken).toBe(0);
});
