import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyReply, FastifyRequest, LightMyRequestResponse } from 'fastify';
import type { Position } from '#platform/event-sourcing';
import type { Sender } from '#platform/gateway';
import { SettableClock, type Instant } from '#platform/time';
import { From, PageSession, SendsNothing, SessionCookies } from '../index.ts';
import { asOfficer, trialApp } from '../../testing/trial-app.ts';

const position = '0b8f2c3e-7a54-4f0e-9d1c-000000000001.00000000000000000007' as Position;

const sentOnce = {
  ...{ form: 'a', to: '/there', says: 'It is recorded', at: '2026-01-12T09:00:00.000Z' as Instant, typed: { '': 'a' } },
};

@Controller('trial')
@SendsNothing('a trial')
class TrialPages {
  constructor(private readonly session: PageSession) {}

  @Get('reads')
  reads(
    @From() { after, reason, reasonKind }: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return { after, reason, reasonKind, said: this.session.saidOnce(request, reply) ?? undefined };
  }
  @Post('writes')
  async writes(@From() _: Sender, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.session.wrote(request, reply, position, 'The review was recorded');
  }
  @Post('sends')
  async sends(@From() _: Sender, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.session.sentFrom(request, reply, '/trial/form', sentOnce);
  }
  @Get('form')
  async form(@From() _: Sender, @Query('form') form: string, @Req() request: FastifyRequest) {
    return { sent: await this.session.sentBefore(request, form) };
  }
  @Post('explains')
  async explains(
    @From() _: Sender,
    @Query('why') why: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.session.reasonGiven(request, reply, '/trial/reads', { reason: why, reasonKind: 'duty-cover' });
  }
}

const clock = new SettableClock('2026-01-12T09:00:00.000Z');
const app = async (byte: number): Promise<NestFastifyApplication> => {
  const cookies = new SessionCookies({ key: new Uint8Array(32).fill(byte), secure: true }, clock);
  return (await trialApp([TrialPages], [{ provide: SessionCookies, useValue: cookies }, PageSession])).app;
};
let here: NestFastifyApplication;
let restored: NestFastifyApplication;
beforeAll(async () => {
  [here, restored] = [await app(1), await app(2)];
});
afterAll(() => Promise.all([here.close(), restored.close()]));

type Cookie = LightMyRequestResponse['cookies'][number];
const jar = (cookies: readonly Cookie[]) => cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
const post = (url: string) => here.inject({ method: 'POST', url, headers: asOfficer });
const reads = async (cookies: readonly Cookie[], { of = here, signIn = '' } = {}) => {
  const cookie = [jar(cookies), ...(signIn ? [`throughline-sign-in=${signIn}`] : [])].join('; ');
  const answer = await of.inject({ url: '/trial/reads', headers: { ...asOfficer, cookie } });
  return { ...answer.json<object>(), forgets: answer.cookies.map(({ name }) => name) };
};

/** Never in the last letter, of which not every bit counts. */
const otherInTheMiddle = (value: string): string => {
  const at = Math.floor(value.length / 2);
  return `${value.slice(0, at)}${value[at] === 'A' ? 'B' : 'A'}${value.slice(at + 1)}`;
};

describe('A page session', () => {
  it('lets the next page hold what was written and say so, once', async () => {
    const { cookies } = await post('/trial/writes');
    expect(await reads(cookies)).toEqual({
      ...{ after: position, said: 'The review was recorded' },
      forgets: ['throughline-said'],
    });
  });

  it('shows nothing of what it keeps, to scripts or to other sites', async () => {
    const { cookies, headers } = await post('/trial/explains?why=Cover');
    expect(cookies).toMatchObject([{ httpOnly: true, sameSite: 'Lax', secure: true, path: '/trial/reads' }]);
    expect(String(headers['set-cookie'])).not.toContain('Cover');
    expect(await reads(cookies)).toMatchObject({ reason: 'Cover', reasonKind: 'duty-cover' });
  });

  it('knows at the form’s own address where it led, of the last that was sent there', async () => {
    const { cookies } = await post('/trial/sends');
    expect(cookies).toMatchObject([{ httpOnly: true, path: '/trial/form' }]);
    const headers = { ...asOfficer, cookie: jar(cookies) };
    const asked = async (form: string) =>
      (await here.inject({ url: `/trial/form?form=${form}`, headers })).json<object>();
    expect(await asked('a')).toEqual({ sent: sentOnce });
    expect(await asked('b')).toEqual({ sent: null });
  });

  it('knows nothing in a store that was restored, which has a key of its own', async () => {
    const { cookies } = await post('/trial/writes');
    expect(await reads(cookies, { of: restored })).toEqual({ forgets: [] });
  });

  it.each([
    ['a cookie that was altered', (cookie: Cookie) => ({ ...cookie, value: otherInTheMiddle(cookie.value) })],
    ['a cookie that is none', (cookie: Cookie) => ({ ...cookie, value: 'x' })],
    ['a cookie under another’s name', (cookie: Cookie) => ({ ...cookie, name: 'throughline-reason' })],
  ])('knows nothing by %s', async (_, spoilt) => {
    const { cookies } = await post('/trial/writes');
    expect(await reads(cookies.map(spoilt))).toEqual({ forgets: [] });
  });

  it('forgets when its time is over', async () => {
    const { cookies } = await post('/trial/writes');
    clock.set(new Date(Date.parse(clock.now()) + 61_000).toISOString() as Instant);
    expect(await reads(cookies)).toEqual({ forgets: [] });
  });
});
