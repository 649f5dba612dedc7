import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { anEvent, idsOf, newStream, someEvents } from '../contract/sample-events.ts';
import { linesOf } from '../contract/writer-process.ts';
import { AppendRefused, StoreUnavailable, UnknownOutcome } from '../port/store-errors.ts';
import { LoopbackEngine, type Mishap } from '../testing/loopback-engine.ts';
import { EventStoreDbEvents } from './eventstoredb-events.ts';
import { overAnEngine } from './over-an-engine.fixtures.ts';

describe('An append whose answer does not come', () => {
  it.each<[string, Mishap[]]>([
    ['is stored, and the connection cut', ['lost']],
    ['is cut off before it is stored', ['unheard']],
    ['is stored, and the engine says nothing', ['silent']],
    ['is answered with nothing in it', ['half-answered']],
    ['meets an engine that starts', ['not-ready', 'not-ready']],
    ['meets an engine that leads no more', ['not-leader']],
    ['is cut off again and again', ['lost', 'unheard', 'silent', 'lost', 'unheard']],
  ])('is sent again until it is known, and stored once: when it %s', (_, mishaps) =>
    overAnEngine(async ({ engine, store }) => {
      const stream = newStream();
      await store.append(stream, 'no-stream', someEvents(2));
      const events = someEvents(3);
      engine.happens(...mishaps);
      expect(await store.append(stream, 1, events)).toMatchObject({ revision: 4 });
      expect(idsOf((await store.readStream(stream)).slice(2))).toEqual(idsOf(events));
      expect(engine.appends.filter((expected) => expected === 1)).toHaveLength(mishaps.length + 1);
      expect(await store.append(stream, 4, someEvents(1))).toMatchObject({ revision: 5 });
    })(),
  );

  it(
    'has an unknown outcome when the engine stays silent; the same append, sent later, is answered as at first',
    overAnEngine(async ({ engine, open }) => {
      const store = await open({ deadlineMs: 50, patienceMs: 200 });
      const [stream, events] = [newStream(), someEvents(2)];
      engine.happens('silent');
      engine.reads.frozen = false;
      const asked = store.append(stream, 'no-stream', events);
      engine.happens(...Array.from({ length: 50 }, () => 'silent' as const));
      await expect(asked).rejects.toBeInstanceOf(UnknownOutcome);
      engine.settles();
      const patient = await open();
      expect(await patient.append(stream, 'no-stream', events)).toMatchObject({ revision: 1 });
      expect(idsOf(await patient.readStream(stream))).toEqual(idsOf(events));
    }),
  );

  it(
    'was not stored when the engine said so each time',
    overAnEngine(async ({ engine, open }) => {
      const store = await open({ patienceMs: 150 });
      const stream = newStream();
      engine.happens(...Array.from({ length: 50 }, () => 'not-ready' as const));
      await expect(store.append(stream, 'no-stream', someEvents(1))).rejects.toBeInstanceOf(StoreUnavailable);
      engine.settles();
      expect(await store.readStream(stream)).toEqual([]);
    }),
  );

  it(
    'takes no append to another engine with it',
    overAnEngine(async ({ engine, store }) => {
      const other = await LoopbackEngine.started();
      const beside = await EventStoreDbEvents.open(other.url, { deadlineMs: 400 });
      other.happens('silent');
      const [here, there] = [newStream(), newStream()];
      const pending = beside.append(there, 'no-stream', someEvents(1));
      engine.happens('silent');
      const cut = store.append(here, 'no-stream', someEvents(1));
      engine.kill();
      expect(await pending).toMatchObject({ revision: 0 });
      await engine.start();
      expect(await cut).toMatchObject({ revision: 0 });
      expect(await store.readStream(here)).toHaveLength(1);
      expect(await beside.readStream(there)).toHaveLength(1);
      await beside.close();
      other.kill();
    }),
  );

  it.each([
    ['gives up looking for it before its deadline', 2, 5],
    ['looks for it longer than a call may take', 4, 200],
  ])('ends no process that was told of several addresses and %s', (_, attempts, everyMs) =>
    overAnEngine(async ({ engine }) => {
      const flags = ['--disable-warning=ExperimentalWarning', '--experimental-strip-types', '--conditions=source'];
      const script = fileURLToPath(new URL('./appends-through-outages.fixtures.ts', import.meta.url));
      const appending = spawn(process.execPath, [...flags, script, engine.gossipUrl(attempts, everyMs)], {
        stdio: 'pipe',
      });
      // Cut while the engine owes its answers, so that all of them fail together.
      const held = () => engine.happens(...Array.from({ length: 30 }, () => 'silent' as const));
      const cut = () => {
        engine.kill();
        engine.settles();
        held();
      };
      held();
      const said = await linesOf<string>(appending, (word) => {
        if (word === 'asked') cut();
        if (word === 'away') void engine.start();
      });
      expect(said).toEqual(Array.from({ length: 3 }, () => ['asked', 'away', 'stored']).flat());
    })(),
  );

  it(
    'goes on by the same client after an outage, also where it was told of several addresses',
    overAnEngine(async ({ engine, open }) => {
      const store = await open({}, engine.gossipUrl());
      const stream = newStream();
      await store.append(stream, 'no-stream', someEvents(1));
      for (const revision of [1, 2, 3]) {
        engine.kill();
        const asked = store.append(stream, revision - 1, someEvents(1));
        // Long enough away for the client to have failed to find it.
        await expect(store.readStream('no such stream')).resolves.toEqual([]);
        await open({ patienceMs: 300 }, engine.gossipUrl()).catch(() => undefined);
        await engine.start();
        expect(await asked).toMatchObject({ revision });
      }
    }),
  );
});

describe('An append that the engine refuses', () => {
  it(
    'as too large for how it is set is too large',
    overAnEngine(async ({ engine, store }) => {
      engine.happens('too-large');
      const refused = store.append(newStream(), 'no-stream', someEvents(1));
      await expect(refused).rejects.toBeInstanceOf(AppendRefused);
      await expect(refused).rejects.toMatchObject({ rule: 'too-large' });
    }),
  );

  it(
    'for want of the right was not stored, and is not sent again',
    overAnEngine(async ({ engine, store }) => {
      const stream = newStream();
      const before = engine.appends.length;
      engine.denies = (what) => what === 'append';
      await expect(store.append(stream, 'no-stream', someEvents(1))).rejects.toThrow('does not let this user append');
      expect([engine.appends.length - before, await store.readStream(stream)]).toEqual([1, []]);
    }),
  );

  it(
    'is never made without an exact place: only those are known again for ever',
    overAnEngine(async ({ engine, store }) => {
      const stream = newStream();
      await store.append(stream, 'no-stream', someEvents(2));
      await store.append(stream, 1, someEvents(1));
      expect(engine.appends).toEqual(['no-stream', 'no-stream', 1]);
    }),
  );

  it(
    'or that cannot be written as JSON never leaves',
    overAnEngine(async ({ engine, store }) => {
      const before = engine.appends.length;
      const broken = store.append(newStream(), 'no-stream', [anEvent({ data: '{"a":' })]);
      await expect(broken).rejects.toBeInstanceOf(AppendRefused);
      expect(engine.appends).toHaveLength(before);
      const [stream, event] = [newStream(), anEvent({ data: '{"__proto__":{"a":1},"toJSON":"x"}' })];
      await store.append(stream, 'no-stream', [event]);
      expect(await store.readStream(stream)).toMatchObject([event]);
    }),
  );
});
