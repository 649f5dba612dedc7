import { X509Certificate } from 'node:crypto';
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LoopbackEngine } from '#contract/event-sourcing';
import { DevelopmentSignIn, signInKey } from '#platform/identity';
import { loadMasterKey } from '#platform/keys';
import { SystemClock } from '#platform/time';
import { EventStoreDbEvents } from '#eventstoredb/event-sourcing';
import { demoPeople } from '../../apps/server/src/configuration/demo-people.ts';
import { emptyVolumes, laidIn, makeSecrets } from './first-start.ts';

let folder: string;
beforeAll(() => makeSecrets((folder = emptyVolumes())));
afterAll(() => rmSync(folder, { recursive: true }));

const text = (place: string, of = folder) => readFileSync(join(of, place), 'utf8');

it('are the keys of the service, as it reads them', async () => {
  const masterKey = await loadMasterKey(join(folder, 'keys/master-key'));
  expect(masterKey.symmetricKeySize).toBe(32);
  const clock = new SystemClock();
  const [person] = demoPeople();
  const [one, other] = await Promise.all(
    [1, 2].map(
      async () => new DevelopmentSignIn(demoPeople(), await signInKey(join(folder, 'keys/sign-in-key')), clock),
    ),
  );
  expect((await other!.verify(await one!.tokenFor(person!.id))).id).toBe(person!.id);
});

it('are read by their one reader alone', () => {
  const modes = laidIn(folder).map((place) => [place, statSync(join(folder, place)).mode & 0o777]);
  expect(modes.filter(([, mode]) => mode !== 0o400)).toEqual([]);
});

it.each([
  ['event-store/node.pem', 'event-store'],
  ['database/server.pem', 'database'],
])('are a certificate for %s, signed by an authority that signs no other any more', (place, host) => {
  const [certificate, authority] = [new X509Certificate(text(place)), new X509Certificate(text('access/ca.pem'))];
  expect(certificate.verify(authority.publicKey)).toBe(true);
  expect([host, 'localhost'].map((name) => certificate.checkHost(name))).toEqual([host, 'localhost']);
  expect([authority.ca, certificate.ca]).toEqual([true, false]);
  const keys = laidIn(folder).filter((each) => text(each).includes('PRIVATE KEY'));
  expect(keys).toEqual(['database/server.pem', 'event-store/node.key']);
});

it('open an engine with them, by the account of the service and no other', async () => {
  const [user, password] = text('access/event-store-user').trim().split(':') as [string, string];
  expect(text('event-store/service-password').trim()).toBe(password);
  const engine = await LoopbackEngine.started({
    ...{ key: text('event-store/node.key'), certificate: text('event-store/node.pem') },
    ...{ user, password },
  });
  const access = { credentialsFile: join(folder, 'access/event-store-user'), caFile: join(folder, 'access/ca.pem') };
  const naming = { storeId: randomUUID(), mode: 'demo' };
  const events = await EventStoreDbEvents.open(engine.url, { ...access, naming });
  expect(await events.head()).toBeNull();
  await events.close();
  const databaseUser = join(folder, 'access/database-user');
  await expect(EventStoreDbEvents.open(engine.url, { ...access, credentialsFile: databaseUser })).rejects.toThrow(
    'is unknown',
  );
  engine.kill();
});

it('are of this first start alone, each another', () => {
  const other = emptyVolumes();
  makeSecrets(other);
  const differ = laidIn(folder).filter((place) => !place.endsWith('made'));
  expect(laidIn(other)).toEqual(laidIn(folder));
  expect(differ.filter((place) => text(place) === text(place, other))).toEqual([]);
  const passwords = differ.filter((place) => /password|user|key$/.test(place)).map((place) => text(place));
  expect(new Set(passwords).size).toBe(passwords.length);
  rmSync(other, { recursive: true });
});

it('stay as they are once they are there, and are made anew where the first start was cut off', () => {
  const before = laidIn(folder).map((place) => text(place));
  makeSecrets(folder);
  expect(laidIn(folder).map((place) => text(place))).toEqual(before);
  const cut = emptyVolumes();
  makeSecrets(cut);
  const first = text('database/root-password', cut);
  rmSync(join(cut, 'access/made'));
  makeSecrets(cut);
  expect(text('database/root-password', cut)).not.toBe(first);
  expect(
    new X509Certificate(text('database/server.pem', cut)).verify(
      new X509Certificate(text('access/ca.pem', cut)).publicKey,
    ),
  ).toBe(true);
  rmSync(cut, { recursive: true });
});
