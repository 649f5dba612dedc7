import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sender } from '#platform/gateway';
import { DevelopmentSignIn, signInKey } from '#platform/identity';
import { SystemClock } from '#platform/time';
import { From, SendsNothing } from '../index.ts';
import { problemIn } from '../../testing/problem-in.ts';
import { asOfficer, trialApp } from '../../testing/trial-app.ts';

const id = '0b8f2c3e-7a54-4f0e-9d1c-000000000001';
const person = { id, name: 'Ada <b>', does: 'SEN officer', role: 'sen-officer', team: 'sen', organisation: 'council' };

@Controller('me')
@SendsNothing('a trial')
class TrialMe {
  @Get()
  show(@From() { actor }: Sender) {
    return actor;
  }
  @Post()
  change(@From() { actor }: Sender) {
    return { changedBy: actor.id };
  }
}

let app: NestFastifyApplication;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'session-'));
  const verifier = new DevelopmentSignIn([person], await signInKey(join(folder, 'key')), new SystemClock());
  ({ app } = await trialApp([TrialMe], [], verifier));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const ourPage = { 'sec-fetch-site': 'same-origin' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const send = (url: string, payload: string, headers: Record<string, string>) =>
  app.inject({ method: 'POST', url, payload, headers: { ...form, ...headers } });
const signIn = (to = '', headers: Record<string, string> = ourPage) => send('/sign-in', `person=${id}${to}`, headers);
const cookie = async () => String((await signIn()).headers['set-cookie']).split(';')[0]!;

describe('the page', () => {
  it('offers the closed list, and goes on to pages of this service only', async () => {
    const page = await app.inject({ url: '/sign-in?to=/children/k1' });
    expect(page.body).toContain(`value="${id}"`);
    expect(page.body).toContain('Ada &#60;b&#62;');
    expect(page.body).toContain('name="to" value="/children/k1"');
    const elsewhere = await app.inject({ url: '/sign-in?to=//elsewhere.example' });
    expect(elsewhere.body).toContain('name="to" value="/"');
  });

  it('signs in by a cookie that no script reads and no other site sends with a form', async () => {
    const answer = await signIn('&to=/children/k1');
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/children/k1');
    expect(answer.headers['set-cookie']).toMatch(
      /^throughline-sign-in=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const me = await app.inject({ url: '/me', headers: { cookie: await cookie() } });
    expect(me.json()).toMatchObject({ id, role: 'sen-officer', organisation: 'council' });
  });

  it.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example'])(
    'goes home instead of on to %s',
    async (to) => {
      const answer = await signIn(`&to=${encodeURIComponent(to)}`);
      expect([answer.statusCode, answer.headers.location]).toEqual([303, '/']);
    },
  );

  it('goes on to an address of other letters, as a header may hold it', async () => {
    const answer = await signIn(`&to=${encodeURIComponent('/línea?q=Łódź')}`);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/l%C3%ADnea?q=%C5%81%C3%B3d%C5%BA']);
  });

  it('signs out, and what the browser held lets nobody in afterwards', async () => {
    const held = { ...ourPage, cookie: await cookie() };
    expect((await send('/me', '', held)).statusCode).toBe(201);
    const answer = await send('/sign-out', '', held);
    expect(answer.headers['set-cookie']).toContain('throughline-sign-in=;');
    expect((await send('/me', '', held)).statusCode).toBe(401);
  });

  it.each(['/sign-in', '/sign-out'])('%s is not sent from another site', async (url) => {
    const answer = await send(url, `person=${id}`, { 'sec-fetch-site': 'cross-site' });
    expect(problemIn(answer)).toMatchObject({ status: 403, code: 'sent-from-elsewhere' });
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });
});

describe('a form sent with the cookie', () => {
  it.each([
    ['our own page', ourPage, 201],
    ['our own page in an older browser', { origin: 'http://localhost:80', host: 'localhost:80' }, 201],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }, 403],
    ['another site in an older browser', { origin: 'http://elsewhere.example', host: 'localhost:80' }, 403],
    ['nobody knows where', { origin: 'null' }, 403],
    ['who does not say where from', {}, 403],
  ])('from %s', async (_, headers, status) => {
    const answer = await send('/me', '', { cookie: await cookie(), ...(headers as Record<string, string>) });
    expect(answer.statusCode).toBe(status);
  });
});

describe('a bearer token', () => {
  it('is given to one of the list, and needs no page', async () => {
    const { token } = (await app.inject({ method: 'POST', url: '/dev/token', payload: { person: id } })).json();
    const answer = await send('/me', '', { authorization: `Bearer ${token}` });
    expect(answer.json()).toEqual({ changedBy: id });
  });

  it('is not given to a stranger, nor taken from one', async () => {
    const stranger = { person: '0b8f2c3e-7a54-4f0e-9d1c-000000000009' };
    const asked = await app.inject({ method: 'POST', url: '/dev/token', payload: stranger });
    expect(problemIn(asked)).toMatchObject({ status: 401, code: 'not-signed-in' });
    const used = await app.inject({ url: '/me', headers: asOfficer });
    expect(problemIn(used)).toMatchObject({ status: 401 });
    expect(used.headers['www-authenticate']).toBe('Bearer');
  });

  it('does not exist where people sign in with the council', async () => {
    const live = await trialApp([TrialMe]);
    const answers = await Promise.all([
      live.app.inject({ method: 'POST', url: '/dev/token', payload: { person: id } }),
      live.app.inject({ url: '/sign-in' }),
    ]);
    await live.app.close();
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
  });
});
