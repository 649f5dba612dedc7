import { beforeEach, describe, expect, it } from '@jest/globals';
import { HandClock } from '#contract/time';
import type { OpenedSession, SealedSessions } from '#platform/operations';
import type { Instant } from '#platform/time';
import { KeptSessions } from './kept-sessions.ts';
import { sessionOf } from './session-of.ts';
import { BrowserSeal, sessionIdOf } from './session-secret.ts';

type Row = { -readonly [K in keyof OpenedSession['session']]: OpenedSession['session'][K] };

/** Kept in memory, as the store promises to keep them; counts what is written. */
class Rows {
  readonly rows = new Map<string, { session: Row; kept: unknown }>();
  prolonged = 0;

  start = async (session: Omit<Row, 'kept'>, kept: unknown) =>
    void this.rows.set(session.id, { session: { ...session, kept: null }, kept });
  open = async (id: string) => {
    const found = this.rows.get(id);
    return found && found.session.idleEndsAt > clock.at ? found : null;
  };
  prolong = async (id: string, to: Instant) => {
    this.prolonged++;
    const { session } = this.rows.get(id)!;
    session.idleEndsAt = to < session.endsAt ? to : session.endsAt;
    return session;
  };
  end = async (id: string) => void this.rows.delete(id);
}

const clock = new HandClock();
const amy = { id: '5d0c9a1e-3b7f-4a62-8c11-0a1b2c3d4e01', role: 'sen-officer', team: 'sen', organisation: 'council' };
const who = { actor: { ...amy, onBehalfOf: null }, name: 'Amy Adu', issuer: 'council', idToken: 'a.b.c' };
const seal = (byte: number) => new BrowserSeal(new Uint8Array(32).fill(byte), { now: () => clock.at });

let rows: Rows;
let sessions: KeptSessions;
const over = (byte: number) =>
  new KeptSessions(
    rows as unknown as SealedSessions,
    seal(byte),
    { idleMinutes: 30, hours: 10 },
    { now: () => clock.at },
    (issuer, role) => issuer === 'council' && role !== 'provider',
  );
beforeEach(() => {
  clock.at = '2026-02-03T10:00:00.000Z';
  rows = new Rows();
  sessions = over(1);
});
const later = (seconds: number) =>
  void (clock.at = new Date(Date.parse(clock.at) + seconds * 1000).toISOString() as Instant);

describe('A session that the service keeps', () => {
  it('says who acts, and when it ends, and gives the browser nothing that could be read or made up', async () => {
    const { cookie } = await sessions.begin(who);
    const actor = await sessions.actorOf(cookie);
    expect(actor).toEqual(who.actor);
    expect(sessionOf(actor)).toEqual({
      ...{
        id: [...rows.rows.keys()][0],
        name: 'Amy Adu',
        idleEndsAt: '2026-02-03T10:30:00.000Z',
        endsAt: '2026-02-03T20:00:00.000Z',
      },
      endsSoon: false,
      left: { idle: 30 * 60, end: 10 * 60 * 60 },
    });
    const parts = cookie.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'));
    expect(parts.join()).not.toContain(amy.id);
    expect([...rows.rows.keys()].some((id) => cookie.includes(id))).toBe(false);
  });

  it('goes on no longer for a page that asks by itself, and ends under it', async () => {
    const { cookie } = await sessions.begin(who);
    later(20 * 60);
    const idleEndsAt = '2026-02-03T10:30:00.000Z';
    expect(sessionOf(await sessions.actorOf(cookie, 'itself'))).toMatchObject({ idleEndsAt });
    later(11 * 60);
    await expect(sessions.actorOf(cookie, 'itself')).rejects.toMatchObject({ name: 'NotSignedIn' });
    expect(rows.prolonged).toBe(0);
  });

  it('is another one when its person acts as something else, and ends when the one before would have', async () => {
    const first = await sessions.begin(who);
    const { endsAt } = sessionOf(await sessions.actorOf(first.cookie))!;
    later(60 * 20);
    const cover = { role: 'auditor', team: null, organisation: 'council', onBehalfOf: amy.id };
    const second = await sessions.actAs(first.cookie, cover);
    await expect(sessions.actorOf(first.cookie)).rejects.toMatchObject({ name: 'NotSignedIn' });
    const actor = await sessions.actorOf(second.cookie);
    expect([actor, sessionOf(actor)!.endsAt]).toEqual([{ id: amy.id, ...cover }, endsAt]);
    expect(rows.rows.size).toBe(1);
  });

  it('lets its person act as nothing that whoever let them in may let nobody in as', async () => {
    const { cookie } = await sessions.begin(who);
    const provider = { role: 'provider', team: null, organisation: 'p', onBehalfOf: null };
    expect(await sessions.mayActAs(cookie, provider)).toBe(false);
    await expect(sessions.actAs(cookie, provider)).rejects.toMatchObject({ name: 'NotSignedIn' });
    expect(await sessions.actorOf(cookie)).toEqual(who.actor);
    expect(await sessions.mayActAs(cookie, who.actor)).toBe(true);
  });

  it('is another one at each signing in', async () => {
    const [first, second] = [await sessions.begin(who), await sessions.begin(who)];
    expect(first.cookie).not.toBe(second.cookie);
    expect(rows.rows.size).toBe(2);
  });

  it('is written once a minute at most, however much is asked', async () => {
    const { cookie } = await sessions.begin(who);
    for (let asked = 0; asked < 60; asked++) {
      later(2);
      await sessions.actorOf(cookie);
    }
    expect(rows.prolonged).toBe(2);
  });

  it('is warned of in its last quarter of an hour, and not prolonged past its end', async () => {
    const { cookie } = await sessions.begin(who);
    const soon = async () => sessionOf(await sessions.actorOf(cookie))!.endsSoon;
    for (let half = 0; half < 23; half++) {
      later(25 * 60);
      await sessions.actorOf(cookie);
    }
    later(9 * 60);
    expect(await soon()).toBe(false);
    later(60);
    expect(await soon()).toBe(true);
    later(15 * 60);
    await expect(sessions.actorOf(cookie)).rejects.toMatchObject({ name: 'NotSignedIn' });
  });

  it('still says whose it was when it is over, for a day after it could have run', async () => {
    const { cookie } = await sessions.begin(who);
    await sessions.end(cookie);
    later(33 * 60 * 60);
    expect(await sessions.whose(cookie)).toBe(amy.id);
    later(2 * 60 * 60);
    expect(await sessions.whose(cookie)).toBeNull();
  });

  it.each<[string, (cookie: string) => string]>([
    ['altered', (cookie) => `${cookie.slice(0, -8)}AAAAAAAA`],
    ['none at all', () => 'x'],
    ['the secret alone', () => sessionIdOf({ secret: 's', person: amy.id })],
  ])('knows nobody by a cookie that is %s', async (_, spoilt) => {
    const { cookie } = await sessions.begin(who);
    await expect(sessions.actorOf(spoilt(cookie))).rejects.toMatchObject({ name: 'NotSignedIn' });
    expect(await sessions.whose(spoilt(cookie))).toBeNull();
  });

  it('knows nobody by a cookie of a store that was put back since, nor by what was sealed for something else', async () => {
    const { cookie } = await sessions.begin(who);
    await expect(over(2).actorOf(cookie)).rejects.toMatchObject({ name: 'NotSignedIn' });
    const other = await seal(1).seal('a-state', { secret: 's', person: amy.id }, 60);
    expect(await sessions.whose(other)).toBeNull();
  });
});
