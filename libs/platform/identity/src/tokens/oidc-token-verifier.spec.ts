import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { SettableClock, SystemClock, type Instant } from '#platform/time';
import { askedUntil } from '#contract/time';
import { OidcTokenVerifier } from '../index.ts';

const id = '0b8f2c3e-7a54-4f0e-9d1c-000000000001';
let server: Server;
let issuer: string;
let key: CryptoKey;
let published: JWK;
let up: boolean;
let jwksUp: boolean;
let asked: number;
/** Answered only once this has resolved. */
let held: Promise<void>;

beforeEach(async () => {
  const pair = await generateKeyPair('ES256');
  key = pair.privateKey;
  published = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256' };
  [up, jwksUp, asked, held] = [true, true, 0, Promise.resolve()];
  server = createServer(({ url }, response) => {
    if (url === '/jwks') asked++;
    const answers = url === '/jwks' ? up && jwksUp : up;
    const discovery = { issuer, jwks_uri: `${issuer}/jwks` };
    const body = url === '/jwks' ? { keys: [published] } : url?.endsWith('/openid-configuration') ? discovery : {};
    response.writeHead(answers ? 200 : 503, { 'content-type': 'application/json' });
    void held.then(() => response.end(JSON.stringify(answers ? body : {})));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((closed) => server.close(closed)));

const token = (audience = 'throughline', signer = key, role = 'auditor', alg = 'ES256', kid = 'k1') =>
  new SignJWT({ role, organisation: 'council' })
    .setProtectedHeader({ alg, kid })
    .setSubject(id)
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime('5 minutes')
    .sign(signer);

it('tells who acts by the keys that the provider publishes', async () => {
  const verifier = new OidcTokenVerifier(issuer, new SystemClock());
  const actor = { id, role: 'auditor', team: null, organisation: 'council', onBehalfOf: null };
  await expect(verifier.verify(await token())).resolves.toEqual(actor);
});

it('refuses a token for another service, and one that the provider did not sign', async () => {
  const verifier = new OidcTokenVerifier(issuer, new SystemClock());
  await expect(verifier.verify(await token('elsewhere'))).rejects.toMatchObject({ name: 'NotSignedIn' });
  const { privateKey } = await generateKeyPair('ES256');
  await expect(verifier.verify(await token('throughline', privateKey))).rejects.toMatchObject({ name: 'NotSignedIn' });
});

it('says that the provider is away, and asks it again when it is back', async () => {
  const verifier = new OidcTokenVerifier(issuer, new SystemClock());
  up = false;
  await expect(verifier.verify(await token())).rejects.toMatchObject({ name: 'IssuerUnavailable' });
  up = true;
  await expect(verifier.verify(await token())).resolves.toMatchObject({ id });
});

it('says that the provider is away also when only its keys are, and went away since the start', async () => {
  const verifier = new OidcTokenVerifier(issuer, new SystemClock());
  await expect(verifier.verify(await token())).resolves.toMatchObject({ id });
  jwksUp = false;
  const afresh = new OidcTokenVerifier(issuer, new SystemClock());
  await expect(afresh.verify(await token())).rejects.toMatchObject({ name: 'IssuerUnavailable' });
  jwksUp = true;
  await expect(afresh.verify(await token())).resolves.toMatchObject({ id });
});

it('knows whether it is reachable, and asks it for watchers no more often than every quarter of a minute', async () => {
  const clock = new SettableClock('2026-01-12T09:00:00.000Z');
  const verifier = new OidcTokenVerifier(issuer, clock);
  await expect(verifier.reachable()).resolves.toBe(true);
  jwksUp = false;
  await expect(verifier.reachable()).resolves.toBe(true);
  clock.set('2026-01-12T09:00:15.000Z');
  await expect(verifier.reachable()).resolves.toBe(false);
  jwksUp = true;
  clock.set('2026-01-12T09:00:30.000Z');
  await expect(verifier.reachable()).resolves.toBe(true);
});

describe('A provider that goes away', () => {
  const began = Date.parse('2026-01-12T09:00:00.000Z');
  const after = (minutes: number) => new Date(began + minutes * 60_000).toISOString() as Instant;
  const lasting = () =>
    new SignJWT({ role: 'auditor' })
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setSubject(id)
      .setIssuer(issuer)
      .setAudience('throughline')
      .setExpirationTime(Math.floor(began / 1000) + 7200)
      .sign(key);

  it('keeps nobody out who has a valid token, though readiness says that it is away; for an hour, and no longer', async () => {
    const clock = new SettableClock(after(0));
    const verifier = new OidcTokenVerifier(issuer, clock);
    const sent = await lasting();
    await verifier.verify(sent);
    up = false;
    for (const minutes of [1, 11, 59]) {
      clock.set(after(minutes));
      await expect(verifier.reachable()).resolves.toBe(false);
      await expect(verifier.verify(sent)).resolves.toMatchObject({ id });
    }
    clock.set(after(60));
    await expect(verifier.verify(sent)).rejects.toMatchObject({ name: 'IssuerUnavailable' });
    up = true;
    await expect(verifier.verify(sent)).resolves.toMatchObject({ id });
  });

  it('cannot say whether a key that it did not publish before is its own: that is no wrong sign-in', async () => {
    const clock = new SettableClock(after(0));
    const verifier = new OidcTokenVerifier(issuer, clock);
    await verifier.verify(await lasting());
    const unknown = await token('throughline', key, 'auditor', 'ES256', 'k2');
    await expect(verifier.verify(unknown)).rejects.toMatchObject({ name: 'NotSignedIn' });
    up = false;
    clock.set(new Date(began + 1_000).toISOString() as Instant);
    await expect(verifier.verify(unknown)).rejects.toMatchObject({ name: 'IssuerUnavailable' });
    await expect(verifier.verify(unknown)).rejects.toMatchObject({ name: 'IssuerUnavailable' });
    await expect(verifier.reachable()).resolves.toBe(false);
    up = true;
    clock.set(new Date(began + 2_000).toISOString() as Instant);
    published = { ...published, kid: 'k2' };
    await expect(verifier.verify(unknown)).resolves.toMatchObject({ id });
  });

  it('is asked at most once a second for keys that it does not have', async () => {
    const verifier = new OidcTokenVerifier(issuer, new SettableClock(after(0)));
    const unknown = await token('throughline', key, 'auditor', 'ES256', 'k2');
    for (let n = 0; n < 5; n++) await expect(verifier.verify(unknown)).rejects.toMatchObject({ name: 'NotSignedIn' });
    expect(asked).toBe(1);
  });

  it('is asked once for all who come with a key that it did not publish before, and each is answered by what it says', async () => {
    const clock = new SettableClock(after(0));
    const verifier = new OidcTokenVerifier(issuer, clock);
    await verifier.verify(await lasting());
    const pair = await generateKeyPair('ES256');
    published = { ...(await exportJWK(pair.publicKey)), kid: 'k2', alg: 'ES256' };
    const [newer, foreign] = await Promise.all([
      token('throughline', pair.privateKey, 'auditor', 'ES256', 'k2'),
      token('throughline', key, 'auditor', 'ES256', 'k3'),
    ]);
    let answer!: () => void;
    held = new Promise((resolve) => (answer = resolve));
    clock.set(new Date(began + 1_000).toISOString() as Instant);
    // While the first two are under way, the others come.
    const first = [verifier.verify(newer), verifier.verify(foreign)];
    const times = () => asked;
    await askedUntil('both to be asked for', times, (now) => now >= 2, { everyMs: 1, times: 40_000 });
    const later = [verifier.verify(foreign), verifier.verify(newer)];
    await new Promise(setImmediate);
    answer();
    const told = (await Promise.allSettled([...first, ...later])).map((each) =>
      each.status === 'fulfilled' ? each.value.id : (each.reason as Error).name,
    );
    expect([told, asked]).toEqual([[id, 'NotSignedIn', 'NotSignedIn', id], 2]);
  });

  it('has a key that it withdrew taken no longer than ten minutes', async () => {
    const clock = new SettableClock(after(0));
    const verifier = new OidcTokenVerifier(issuer, clock);
    const sent = await lasting();
    await verifier.verify(sent);
    published = { ...published, kid: 'k2' };
    clock.set(after(10));
    await expect(verifier.verify(sent)).rejects.toMatchObject({ name: 'NotSignedIn' });
  });
});

it.each(['RS256', 'EdDSA', 'PS256'])(
  'refuses a token signed with %s, of which the provider has no key',
  async (alg) => {
    const { privateKey } = await generateKeyPair(alg);
    const verifier = new OidcTokenVerifier(issuer, new SystemClock());
    const other = await token('throughline', privateKey, 'auditor', alg);
    await expect(verifier.verify(other)).rejects.toMatchObject({ name: 'NotSignedIn' });
  },
);

it('does not trust a provider that calls itself otherwise', async () => {
  const verifier = new OidcTokenVerifier(`${issuer}/`, new SystemClock());
  await expect(verifier.verify(await token())).rejects.toMatchObject({ name: 'IssuerUnavailable' });
});

it('refuses who would act as a process: those act from within', async () => {
  const verifier = new OidcTokenVerifier(issuer, new SystemClock());
  const process = await token('throughline', key, 'process:open-placement');
  await expect(verifier.verify(process)).rejects.toMatchObject({ name: 'NotSignedIn' });
});

describe('a token that was found good before', () => {
  const now = Math.floor(Date.now() / 1000);
  const at = (seconds: number) => new Date(seconds * 1000).toISOString() as Instant;
  const lasting = () =>
    new SignJWT({ role: 'auditor' })
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setSubject(id)
      .setIssuer(issuer)
      .setAudience('throughline')
      .setNotBefore(now)
      .setExpirationTime(now + 300)
      .sign(key);

  it('is good until it expires, from when it began, and not a second beside', async () => {
    let time = now;
    const verifier = new OidcTokenVerifier(issuer, { now: () => at(time) });
    const sent = await lasting();
    const outcomes = [];
    // Five seconds are between any two clocks.
    for (const seconds of [0, 304, 305, -5, -6, 10]) {
      time = now + seconds;
      outcomes.push(
        await verifier.verify(sent).then(
          ({ role }) => role,
          ({ name }: Error) => name,
        ),
      );
    }
    expect(outcomes).toEqual(['auditor', 'auditor', 'NotSignedIn', 'auditor', 'NotSignedIn', 'auditor']);
  });

  it('is refused as soon as the provider has another key in the place of the one that signed it', async () => {
    const verifier = new OidcTokenVerifier(issuer, { now: () => at(now) });
    const sent = await lasting();
    await verifier.verify(sent);
    const pair = await generateKeyPair('ES256');
    published = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256' };
    await expect(verifier.reachable()).resolves.toBe(true);
    await expect(verifier.verify(sent)).rejects.toMatchObject({ name: 'NotSignedIn' });
  });

  it('makes no other token good', async () => {
    const verifier = new OidcTokenVerifier(issuer, { now: () => at(now) });
    const sent = await lasting();
    await verifier.verify(sent);
    const [header, payload, signature] = sent.split('.') as [string, string, string];
    const raised = Buffer.from(payload, 'base64url').toString().replace('auditor', 'sen-officer');
    for (const other of [
      [header, Buffer.from(raised).toString('base64url'), signature],
      [header, payload, 'AAAA'],
    ])
      await expect(verifier.verify(other.join('.'))).rejects.toMatchObject({ name: 'NotSignedIn' });
  });
});
