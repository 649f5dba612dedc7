import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { LiveService } from './live-service.ts';

/** Providers that publish one key, and count how often they are asked for it. */
const published = { council: 0, schools: 0 };
type Code = keyof typeof published;
let signer: CryptoKey, stranger: CryptoKey;
let provider: Server, service: LiveService, origin: string;
const issuerOf = (code: Code) => `${origin}/${code}`;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  [signer, stranger] = [pair.privateKey, (await generateKeyPair('ES256')).privateKey];
  const keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256' }];
  provider = createServer(({ url }, response) => {
    const code = url!.split('/')[1] as Code;
    const isKeys = url!.endsWith('/jwks');
    if (isKeys) published[code]++;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isKeys ? { keys } : { issuer: issuerOf(code), jwks_uri: `${issuerOf(code)}/jwks` }));
  });
  await new Promise<void>((listening) => provider.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  service = await LiveService.at();
  await service.start(
    (['council', 'schools'] as const).map((code) => ({
      ...{ code, name: `By the ${code}`, issuer: issuerOf(code), roles: ['sen-officer'] },
    })),
  );
}, 60_000);
afterAll(async () => {
  await service.end();
  provider.closeAllConnections();
  await new Promise((closed) => provider.close(closed));
});

/** By the service’s own clock, so many seconds from now. */
const said = (code: Code, key: CryptoKey, seconds = 0) =>
  new SignJWT({ sub: 'amy', events: { 'http://schemas.openid.net/event/backchannel-logout': {} } })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
    .setIssuer(issuerOf(code))
    .setAudience('throughline')
    .setJti(randomUUID())
    .setIssuedAt(Math.floor(Date.parse(service.clock.now()) / 1000) + seconds)
    .sign(key);
const told = async (code: Code, token: string) => {
  const body = new URLSearchParams({ logout_token: token });
  return (await fetch(`${service.address}/sign-in/${code}/signed-out-there`, { method: 'POST', body })).status;
};

it('asks a provider for its keys once, however many say that somebody signed out there', async () => {
  const answers: number[] = [];
  for (const key of [signer, stranger, stranger, stranger, signer])
    answers.push(await told('council', await said('council', key)));
  expect([answers, published]).toEqual([[200, 400, 400, 400, 200], { council: 1, schools: 0 }]);
});

it('takes no provider’s word for another’s', async () => {
  expect(await told('schools', await said('council', signer))).toBe(400);
  expect(await told('schools', await said('schools', signer))).toBe(200);
});

it.each([
  ['that was made just now', 0, 200],
  ['of a provider whose clock goes a little before', 3, 200],
  ['of one whose clock is wrong', 60, 400],
  ['that is old', -11 * 60, 400],
])('believes what is said %s, or not', async (_, seconds, status) => {
  expect(await told('council', await said('council', signer, seconds))).toBe(status);
});
