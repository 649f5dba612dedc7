import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { positionOf } from '#platform/event-sourcing';
import type { Checkpoint, Collection, Generation, ViewBatch } from '#platform/read-models';
import { SqliteReadModels } from '#sqlite/read-models';
import { views } from './all-contexts.ts';
import { ViewsShown } from './views-shown.ts';

const STORE = '00000000-0000-4000-8000-000000000000';
const [one, other] = views.map(({ collection }) => collection) as [Collection, Collection];
const at = (number: number, store = STORE): Checkpoint => ({
  position: positionOf(store, number),
  eventId: '0b0f9c54-7c76-4a0e-8f4b-0c7f3c1f3f11',
});
const events = (head: number | null) => ({ head: async () => (head === null ? null : at(head).position) });

let folder: string;
let store: SqliteReadModels;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shown-'));
  store = await SqliteReadModels.open(join(folder, 'views.sqlite'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const shown = (head: number | null) => ViewsShown.asOfNow({ events: events(head), views: store }, [one, other]);

/** As the server that builds it does. */
async function taken(collection: Collection, to: Checkpoint | null, more: Partial<ViewBatch> = {}): Promise<void> {
  const { generation, checkpoint }: Generation =
    (await store.generations(collection)).at(-1) ?? (await store.begin(collection));
  const batch = { collection, generation, from: checkpoint, to, stop: null, goLive: true };
  await store.write([{ ...batch, upserts: [], deletes: [], released: [], queue: [], ...more }]);
}

it('are shown when each is live and has come as far as the store was, whoever took it there', async () => {
  const progress = await shown(3);
  expect(await progress.all()).toBe(false);
  await taken(one, at(3));
  await taken(other, at(2));
  expect(await progress.all()).toBe(false);
  await taken(other, at(3));
  expect(await progress.all()).toBe(true);
});

it('are shown from then on, also while they are behind what is recorded since', async () => {
  const progress = await shown(3);
  for (const each of [one, other]) await taken(each, at(4));
  expect(await progress.all()).toBe(true);
  expect(await (await shown(9)).all()).toBe(false);
});

it('are not while one stands before an event that it may not pass, or is of another store', async () => {
  const progress = await shown(3);
  for (const each of [one, other]) await taken(each, at(3));
  await taken(other, at(3), { stop: { ...at(4), code: 'documents-threw' } });
  expect(await progress.all()).toBe(false);
  await taken(other, at(3));
  expect(await progress.all()).toBe(true);
  expect(await (await ViewsShown.asOfNow({ events: events(3), views: store }, [one])).all()).toBe(true);
  const moved = { head: async () => at(1, '11111111-0000-4000-8000-000000000000').position };
  expect(await (await ViewsShown.asOfNow({ events: moved, views: store }, [one])).all()).toBe(false);
});

it('are shown of an empty store as soon as they are live', async () => {
  const progress = await shown(null);
  await taken(one, null);
  expect(await progress.all()).toBe(false);
  await taken(other, null);
  expect(await progress.all()).toBe(true);
});
