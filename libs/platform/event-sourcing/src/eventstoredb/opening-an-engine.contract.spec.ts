import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { generate } from 'selfsigned';
import { inFolder } from '../contract/temporary-folder.ts';
import { newStream, someEvents } from '../contract/sample-events.ts';
import { LoopbackEngine } from '../testing/loopback-engine.ts';
import { EngineRefused } from './engine-errors.ts';
import { EventStoreDbEvents, type EventStoreDbOptions } from './eventstoredb-events.ts';
import { overAnEngine } from './over-an-engine.fixtures.ts';
import { IDENTITY_STREAM } from './stored-form.ts';

const QUICK: EventStoreDbOptions = { deadlineMs: 200, patienceMs: 300 };

async function refusal(url: string, options: EventStoreDbOptions = QUICK): Promise<string> {
  const error: unknown = await EventStoreDbEvents.open(url, options).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(EngineRefused);
  return (error as Error).message;
}

describe('An engine', () => {
  it(
    'has one name for all who open it at once, and keeps it',
    overAnEngine(async ({ engine, open }) => {
      const fresh = await LoopbackEngine.started();
      const stores = await Promise.all([1, 2, 3, 4].map(() => open({}, fresh.url)));
      expect(new Set(stores.map(({ storeId }) => storeId)).size).toBe(1);
      expect((await open()).storeId).not.toBe(stores[0]!.storeId);
      expect(await stores[0]!.readStream(IDENTITY_STREAM)).toEqual([]);
      expect(engine.log.ofStream(IDENTITY_STREAM)).toHaveLength(1);
      await Promise.all(stores.map((store) => store.close()));
      fresh.kill();
    }),
  );

  it(
    'may be called by its newer name',
    overAnEngine(async ({ engine, store, open }) => {
      const renamed = await open({}, engine.url.replace('esdb:', 'kurrentdb:'));
      expect(renamed.storeId).toBe(store.storeId);
    }),
  );

  it(
    'may start after the one who opens it',
    overAnEngine(async ({ engine, open }) => {
      engine.kill();
      const opened = open();
      await engine.start();
      expect((await opened).storeId).toMatch(/^[0-9a-f-]{36}$/);
    }),
  );

  it.each([
    ['http://localhost:2113', 'it is no address of one'],
    ['esdb://', 'it is no address of one'],
    ['esdb://admin:changeit@localhost:2113?tls=false', 'it holds a password; put it into EVENTSTORE_CREDENTIALS_FILE'],
    ['esdb://127.0.0.1:1?tls=false', 'nothing answers there as one'],
  ])('is not found at %s', async (url, words) => {
    const said = await refusal(url);
    expect(said).toContain(words);
    expect(said).not.toContain('changeit');
  });

  it('is no other program that listens there', async () => {
    const other = createServer((socket) =>
      socket.on('error', () => undefined).end('220 mail.council.example\r\n'),
    ).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await refusal(`esdb://127.0.0.1:${port}?tls=false`)).toContain('nothing answers there as one');
    other.close();
  });

  it(
    'is named as it is asked to be, once, and where none is to be named is refused',
    overAnEngine(async ({ open }) => {
      const fresh = await LoopbackEngine.started();
      expect(await refusal(fresh.url, { ...QUICK, naming: null })).toContain('it holds no store of Throughline');
      const [storeId, other] = [crypto.randomUUID(), crypto.randomUUID()];
      const named = await open({ naming: { storeId, mode: 'demo' } }, fresh.url);
      expect([named.storeId, named.mode]).toEqual([storeId, 'demo']);
      const again = await open({ naming: { storeId: other, mode: 'live' } }, fresh.url);
      expect([again.storeId, again.mode]).toEqual([storeId, 'demo']);
      await Promise.all([named.close(), again.close()]);
      fresh.kill();
    }),
  );

  it(
    'remembers what an operator said of the clock, of all there was then',
    overAnEngine(async ({ store, open }) => {
      const said = { at: '2026-01-12T09:00:00.000Z', by: 'op-1', saidAt: '2026-01-13T09:00:00.000Z' } as const;
      const first = await store.append(newStream(), 'no-stream', someEvents(1));
      await store.append(newStream(), 'no-stream', someEvents(1));
      await store.sayKnownBy(said, first.position);
      await store.sayKnownBy(said);
      expect((await open()).knownBy).toEqual([
        { ...said, position: first.position },
        { ...said, position: await store.head() },
      ]);
    }),
  );

  it.each([
    ['22.10.5.0', 'it is version 22.10.5.0; bring it to 23.10 or later'],
    ['', 'it is a version that does not say which it is'],
  ])('is refused in version "%s"', async (version, words) => {
    const engine = await LoopbackEngine.started();
    engine.version = version;
    expect(await refusal(engine.url)).toContain(words);
    engine.kill();
  });

  it.each(['23.10.6.0', '24.2.0.0', '26.0.3', '26.1.0-rc.1'])('is opened in version %s', async (version) => {
    const engine = await LoopbackEngine.started();
    engine.version = version;
    await EventStoreDbEvents.open(engine.url, QUICK).then((store) => store.close());
    engine.kill();
  });

  it('is not named where something else keeps its events in it', async () => {
    const engine = await LoopbackEngine.started();
    const [event] = someEvents(1);
    const written = {
      ...event!,
      contentType: 'application/json',
      data: Buffer.from('{}'),
      metadata: Buffer.from('{}'),
    };
    engine.log.append('ledger-1', 'no-stream', [written]);
    expect(await refusal(engine.url)).toContain('it holds events of something else (stream ledger-1)');
    expect(engine.log.ofStream(IDENTITY_STREAM)).toBeUndefined();
    engine.kill();
  });

  it(
    'is refused where this user may not read $all',
    overAnEngine(async ({ engine }) => {
      engine.denies = (what) => what === 'all';
      expect(await refusal(engine.url)).toContain('may not read $all');
    }),
  );

  it.each([
    ['of another product', { product: 'ledger', format: 1 }, 'it holds the store of another product, ledger'],
    [
      'of a later version',
      { product: 'throughline', format: 2 },
      'it has format 2, this version of Throughline reads 1',
    ],
    ['of nobody knows what', { letters: [] }, 'its stream throughline was written by something else'],
  ])('is refused when it holds a store %s', async (_, data, words) => {
    const engine = await LoopbackEngine.started();
    const written = {
      id: crypto.randomUUID(),
      type: 'StoreNamed',
      contentType: 'application/json',
      metadata: new Uint8Array(),
    };
    const named = { ...data, storeId: crypto.randomUUID() };
    engine.log.append(IDENTITY_STREAM, 'no-stream', [{ ...written, data: Buffer.from(JSON.stringify(named)) }]);
    expect(await refusal(engine.url)).toContain(words);
    engine.kill();
  });
});

describe('An engine with TLS', () => {
  it(
    'is opened with a certificate and a password from files, and with no other',
    inFolder(async (at) => {
      const { private: key, cert: certificate } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
        extensions: [
          { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
          { name: 'basicConstraints', cA: true },
        ],
      });
      const engine = await LoopbackEngine.started({ key, certificate, user: 'throughline', password: 's:cret' });
      const files = { ca: at('ca.pem'), right: at('right'), wrong: at('wrong'), none: at('none') };
      writeFileSync(files.ca, certificate);
      writeFileSync(files.right, 'throughline:s:cret\n');
      writeFileSync(files.wrong, 'throughline:guess\n');
      writeFileSync(files.none, 'throughline');
      const store = await EventStoreDbEvents.open(engine.url, { credentialsFile: files.right, caFile: files.ca });
      await store.append(newStream(), 'no-stream', someEvents(1));
      await store.close();
      const wrong = await refusal(engine.url, { ...QUICK, credentialsFile: files.wrong, caFile: files.ca });
      expect(wrong).toContain('may not read $all, or is unknown');
      expect(await refusal(engine.url, { ...QUICK, caFile: files.ca })).toContain('may not read $all, or is unknown');
      expect(await refusal(engine.url, { ...QUICK, credentialsFile: files.right })).toContain('EVENTSTORE_CA_FILE');
      const empty = await refusal(engine.url, { ...QUICK, credentialsFile: files.none, caFile: files.ca });
      expect(empty).toContain('EVENTSTORE_CREDENTIALS_FILE does not hold user:password');
      const missing = await refusal(engine.url, { ...QUICK, credentialsFile: files.right, caFile: at('nowhere') });
      expect(missing).toContain('certificate');
      engine.kill();
    }),
  );
});
