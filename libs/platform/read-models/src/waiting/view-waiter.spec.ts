import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, put, samples } from '../contract/fixtures.ts';
import { ViewBehind } from '../port/read-model-errors.ts';
import { SqliteReadModels } from '../sqlite/index.ts';
import { ForeignPosition, positionOf } from '#platform/event-sourcing';
import { ViewWaiter } from './view-waiter.ts';

const never = new AbortController().signal;
const others = { ...samples, view: 'others' };
let folder: string;
let store: SqliteReadModels;
let waiter: ViewWaiter;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'views-'));
  store = await SqliteReadModels.open(join(folder, 'views'));
  waiter = new ViewWaiter(store, at(1).slice(0, 36), [samples, others]);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('waiting for a position', () => {
  it('ends at once when it was passed', async () => {
    await put(store, {});
    await put(store, {});
    await expect(waiter.waitFor(['samples'], at(1), never, 0)).resolves.toBeUndefined();
    await expect(waiter.waitFor(['samples'], at(2), never, 0)).resolves.toBeUndefined();
  });

  it('ends when the last of the views has passed it', async () => {
    await put(store, {});
    const waiting = waiter.waitFor(['samples', 'others'], at(1), never);
    await put(store, {});
    const { generation } = await store.begin(others);
    await put(
      store,
      {},
      { collection: others, generation, from: null, to: (await store.generations(samples))[0]!.checkpoint },
    );
    await expect(waiting).resolves.toBeUndefined();
  });

  it('notices what another process wrote', async () => {
    const elsewhere = await SqliteReadModels.open(join(folder, 'views'));
    const waiting = waiter.waitFor(['samples'], at(1), never);
    await put(elsewhere, {});
    await expect(waiting).resolves.toBeUndefined();
    await elsewhere.close();
  });

  it('gives up naming the views that are behind, one not yet built among them', async () => {
    await put(store, {});
    await expect(waiter.waitFor(['samples', 'others'], at(2), never, 20)).rejects.toEqual(
      new ViewBehind(['samples@1', 'others@1']),
    );
    await expect(waiter.waitFor(['samples', 'others'], at(1), never, 20)).rejects.toMatchObject({
      views: ['others@1'],
    });
  });

  it('does not take a view made from another store for one that is there', async () => {
    await put(store, {});
    const foreign = positionOf('00000000-0000-4000-8000-000000000002', 1);
    await expect(waiter.waitFor(['samples'], foreign)).rejects.toThrow(ForeignPosition);
    const restored = new ViewWaiter(store, foreign.slice(0, 36), [samples]);
    await expect(restored.waitFor(['samples'], foreign, never, 20)).rejects.toThrow(ViewBehind);
  });

  it('ends with its asker', async () => {
    const asker = new AbortController();
    const waiting = waiter.waitFor(['samples'], at(1), asker.signal);
    asker.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
  });

  it('refuses a name that no view has', async () => {
    await expect(waiter.waitFor(['sample'], at(1), never)).rejects.toThrow('There is no view “sample”.');
  });
});
