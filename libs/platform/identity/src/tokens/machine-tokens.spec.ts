import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { SystemClock } from '#platform/time';
import { personIdOf } from '../issuers/person-id.ts';
import { MachineTokens } from './machine-tokens.ts';

let server: Server;
let issuer: string;
let key: CryptoKey;
beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  key = pair.privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256' };
  server = createServer(({ url }, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(url === '/jwks' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/jwks` }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

const token = (audience: string, role: string, by = issuer) =>
  new SignJWT({ role, team: 'sen', organisation: 'council' })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
    .setSubject('nightly-import')
    .setIssuer(by)
    .setAudience(audience)
    .setExpirationTime('5 minutes')
    .sign(key);
const machines = (subjectsAreIds = false) =>
  new MachineTokens(
    [{ issuer, audience: 'throughline-api', roles: ['sen-officer'], subjectsAreIds }],
    new SystemClock(),
  );

it('takes a program’s token for the audience that was configured, and makes a person of its own of it', async () => {
  const id = personIdOf({ issuer, subjectsAreIds: false }, 'nightly-import');
  expect(await machines().verify(await token('throughline-api', 'sen-officer'))).toEqual({
    ...{ id, role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null },
  });
});

it.each<[string, () => Promise<string>]>([
  ['of whom people sign in by, meant for this service as they see it', () => token('throughline', 'sen-officer')],
  ['of a role that its issuer may not vouch for', () => token('throughline-api', 'administrator')],
  ['of another issuer', () => token('throughline-api', 'sen-officer', 'https://elsewhere.example')],
  ['that is none', () => Promise.resolve('a.b.c')],
  ['that is one word', () => Promise.resolve('officer')],
])('takes no token %s', async (_, made) => {
  await expect(machines().verify(await made())).rejects.toMatchObject({ name: 'NotSignedIn' });
});

it('takes no subject for an id that is none', () =>
  expect(token('throughline-api', 'sen-officer').then((sent) => machines(true).verify(sent))).rejects.toMatchObject({
    name: 'NotSignedIn',
  }));

it('takes none where no issuer of programs is named', async () => {
  const sent = await token('throughline-api', 'sen-officer');
  await expect(new MachineTokens([], new SystemClock()).verify(sent)).rejects.toMatchObject({ name: 'NotSignedIn' });
});
