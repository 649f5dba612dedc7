import { Agent, get, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import { Controller, Get } from '@nestjs/common';
import { expect, it } from '@jest/globals';
import { askedUntil } from '#contract/time';
import { SendsNothing } from '../index.ts';
import { Public } from '#nest/identity';
import { trialApp } from '../../testing/trial-app.ts';

let arrived = () => {};
let leave = () => {};

@Controller()
@SendsNothing('a trial')
@Public('it only answers')
class TrialSlow {
  @Get('slow')
  async slow(): Promise<string> {
    arrived();
    await new Promise<void>((resolve) => (leave = resolve));
    return 'slow';
  }
  @Get('quick')
  quick(): string {
    return 'quick';
  }
}

it('answers what is under way when it is stopped, and what arrives behind it on the same connection', async () => {
  const { app } = await trialApp([TrialSlow]);
  await app.listen(0, '127.0.0.1');
  const base = await app.getUrl();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async (path: string) => {
    const [answer] = (await once(get(base + path, { agent }), 'response')) as [IncomingMessage];
    const text = (await answer.toArray()).join('');
    return [answer.statusCode, text, answer.headers.connection];
  };
  const under = new Promise<void>((resolve) => (arrived = resolve));
  const slow = ask('/slow');
  const quick = ask('/quick');
  await under;
  const closed = app.close();
  const isListening = () => (app.getHttpServer() as Server).listening;
  await askedUntil('the server to listen no more', isListening, (still) => !still, { everyMs: 5, times: 8_000 });
  leave();
  expect(await slow).toEqual([200, 'slow', 'keep-alive']);
  expect(await quick).toEqual([200, 'quick', 'close']);
  await closed;
  agent.destroy();
});
