import { expect, it } from '@jest/globals';
import { LoopbackMongo, SentAsPromised } from '#contract/mongo-engine';
import { aMasterKey } from '#contract/keys';
import { SystemClock } from '#platform/time';
import { views as declared } from './all-contexts.ts';
import { openMongo } from './open-mongo.ts';

const masterKey = aMasterKey();

it('two servers share views, keys and operations of one database, and are told of an index that somebody changed', async () => {
  const server = await LoopbackMongo.started();
  const promised = new SentAsPromised();
  const told: unknown[] = [];
  const log = { warn: (...words: unknown[]) => void told.push(words) };
  const open = () => openMongo(server.url, { clock: new SystemClock(), log, watch: promised.watch });
  const both = [await open(), await open()] as const;
  const opened = async ([one, two]: typeof both) =>
    [
      { keys: await one.keys(masterKey), operations: await one.operations(), views: await one.views() },
      { keys: await two.keys(masterKey), operations: await two.operations(), views: await two.views() },
    ] as const;
  const [here, there] = await opened(both);

  const owner = { kid: 'record-amy', subject: 'amy', purpose: 'record' } as const;
  expect((await here.keys.obtain(owner)).equals(await there.keys.obtain(owner))).toBe(true);
  await here.operations.settings.once('mode', 'demo');
  expect(await there.operations.settings.get('mode')).toBe('demo');
  // Every view of the service can be built here, with its indexes.
  for (const { collection } of declared) {
    const begun = await here.views.begin(collection);
    expect(await there.views.generations(collection)).toEqual([begun]);
  }
  expect(told).toEqual([]);

  server.data.indexes.set('sessions', [{ name: 'by_mood', key: { mood: 1 } }]);
  const again = await open();
  await again.operations();
  await again.close();
  expect(JSON.stringify(told)).toContain('Collection sessions: its index by_mood is not one of ours');
  expect(promised.broken).toEqual([]);
  expect(promised.seen).toBeGreaterThan(100);
  for (const each of both) await each.close();
  await server.stop();
});
