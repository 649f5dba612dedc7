import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import type { Instant } from '#platform/time';
import { IdentityModule } from '../nest/index.ts';
import { developmentPeople, DevelopmentSignIn, signInKey, TOKEN_SECONDS } from '../index.ts';

const id = '0b8f2c3e-7a54-4f0e-9d1c-000000000001';
const officer = { id, name: 'Ada', does: 'SEN officer', role: 'sen-officer', team: 'sen', organisation: 'council' };
let folder: string;
let now: Instant;
const clock = { now: () => now };

beforeEach(async () => {
  now = '2026-03-01T09:00:00.000Z';
  folder = await mkdtemp(join(tmpdir(), 'sign-in-'));
});
afterEach(() => rm(folder, { recursive: true }));

const keyFile = () => join(folder, 'keys', 'sign-in.jwk');
const signIn = async (people = [officer]) => new DevelopmentSignIn(people, await signInKey(keyFile()), clock);

describe('a development token', () => {
  it('tells who acts, also after a restart', async () => {
    const token = await (await signIn()).tokenFor(id);
    const restarted = await signIn();
    await expect(restarted.verify(token)).resolves.toEqual({
      ...{ id, role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null },
    });
  });

  it('ends after its time', async () => {
    const token = await (await signIn()).tokenFor(id);
    now = new Date(Date.parse(now) + (TOKEN_SECONDS + 60) * 1000).toISOString() as Instant;
    await expect((await signIn()).verify(token)).rejects.toThrow('You have been signed out');
  });

  it('ends when it is signed out with, and no other one of the same person does', async () => {
    const here = await signIn();
    const [token, other] = [await here.tokenFor(id), await here.tokenFor(id)];
    for (const each of [token, token, 'a.b.c', '']) await here.end(each);
    await expect(here.verify(token)).rejects.toThrow('You have been signed out');
    await expect(here.verify(other)).resolves.toMatchObject({ id });
    now = new Date(Date.parse(now) + (TOKEN_SECONDS + 4) * 1000).toISOString() as Instant;
    await here.end(other);
    await expect(here.verify(token)).rejects.toThrow('You have been signed out');
  });

  it('is made for nobody outside the list, and no longer taken from who left it', async () => {
    const stranger = '0b8f2c3e-7a54-4f0e-9d1c-000000000002';
    await expect((await signIn()).tokenFor(stranger)).rejects.toThrow('Choose who you are');
    const token = await (await signIn()).tokenFor(id);
    const without = await signIn([{ ...officer, id: stranger }]);
    await expect(without.verify(token)).rejects.toMatchObject({ name: 'NotSignedIn' });
    const promoted = await signIn([{ ...officer, role: 'administrator' }]);
    await expect(promoted.verify(token)).rejects.toMatchObject({ name: 'NotSignedIn' });
  });

  const whole = () => ({
    ...{ sub: id, role: 'sen-officer', iss: 'throughline-development', aud: 'throughline' },
    exp: Date.parse(now) / 1000 + 60,
  });
  const signed = async (claims: Record<string, unknown>, key = keyFile()) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA' }).sign((await signInKey(key)).private);

  const signedWith = async (alg: string) =>
    new SignJWT(whole()).setProtectedHeader({ alg }).sign((await generateKeyPair(alg)).privateKey);

  it('is taken when it is whole', async () => {
    await expect((await signIn()).verify(await signed(whole()))).resolves.toMatchObject({ id, team: null });
  });

  it.each([
    ['of another key', () => signed(whole(), join(folder, 'other'))],
    ['of another issuer', () => signed({ ...whole(), iss: 'elsewhere' })],
    ['for another audience', () => signed({ ...whole(), aud: 'elsewhere' })],
    ['without an end', () => signed({ ...whole(), exp: undefined })],
    ['of no opaque id', () => signed({ ...whole(), sub: 'jack.featherstone' })],
    ['of a process', () => signed({ ...whole(), role: 'process:open-placement' })],
    ['without a role', () => signed({ ...whole(), role: undefined })],
    ['unsigned', () => new UnsecuredJWT(whole()).encode()],
    ['signed in another way than ours', () => signedWith('RS256')],
    ['signed in a third way', () => signedWith('ES256')],
    ['that is none', () => 'x.y.z'],
  ])('%s is refused', async (_, token) => {
    await expect((await signIn()).verify(await token())).rejects.toMatchObject({ name: 'NotSignedIn' });
  });
});

it('keeps its key in a file that only its owner reads', async () => {
  await Promise.all([signIn(), signIn()]);
  expect((await stat(keyFile())).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(keyFile(), 'utf8'))).toMatchObject({ kty: 'OKP', crv: 'Ed25519' });
});

it('does not make a new key over one that it cannot read', async () => {
  await signIn();
  await writeFile(keyFile(), 'not a key');
  await expect(signIn()).rejects.toThrow();
  expect(await readFile(keyFile(), 'utf8')).toBe('not a key');
});

it('is refused in live mode', async () => {
  const verifier = await signIn();
  expect(() => IdentityModule.forRoot({ mode: 'live', verifier })).toThrow('MODE=live does not start');
});

it('takes a list of people with opaque ids, each once', () => {
  expect(developmentPeople.safeParse([officer]).success).toBe(true);
  expect(developmentPeople.safeParse([officer, officer]).success).toBe(false);
  expect(developmentPeople.safeParse([{ ...officer, id: 'ada.lovelace' }]).success).toBe(false);
});
