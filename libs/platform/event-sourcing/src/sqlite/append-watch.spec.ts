import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { AppendWatch } from './append-watch.ts';

const FOREVER = new AbortController().signal;
const atOnce = async () => undefined;

describe('watching for appends', () => {
  it('wakes everyone when this adapter has committed, and leaves no listener on a signal that lives on', async () => {
    const watch = new AppendWatch(() => 1, 60_000, atOnce);
    const waiting = Promise.all([watch.next(FOREVER), watch.next(FOREVER)]);
    expect(getEventListeners(FOREVER, 'abort')).toHaveLength(2);
    watch.wake();
    await waiting;
    expect(getEventListeners(FOREVER, 'abort')).toHaveLength(0);
    watch.stop();
  });

  it('wakes when another process has committed, also if that was before the first wait', async () => {
    let version = 1;
    const watch = new AppendWatch(() => version, 1, atOnce);
    version = 2;
    await expect(watch.next(FOREVER)).resolves.toBeUndefined();
    const next = watch.next(FOREVER);
    version = 3;
    await expect(next).resolves.toBeUndefined();
    watch.stop();
  });

  it('wakes where the file cannot be looked at, so that who waits is told by its own reading', async () => {
    let broken = false;
    const look = () => {
      if (broken) throw new Error('disk I/O error');
      return 1;
    };
    const watch = new AppendWatch(look, 1, atOnce);
    broken = true;
    await expect(watch.next(FOREVER)).resolves.toBeUndefined();
    watch.stop();
  });

  it('wakes where what others committed cannot be told to be on the disk, and looks for it again', async () => {
    let [version, looks] = [1, 0];
    const settled = async () => {
      looks += 1;
      if (looks === 1) throw new Error('disk I/O error');
    };
    const watch = new AppendWatch(() => version, 1, settled);
    version = 2;
    await watch.next(FOREVER);
    await watch.next(FOREVER);
    expect(looks).toBe(2);
    watch.stop();
  });

  it('wakes on abort and on stop', async () => {
    const watch = new AppendWatch(() => 1, 60_000, atOnce);
    const leaving = new AbortController();
    const [left, stopped] = [watch.next(leaving.signal), watch.next(FOREVER)];
    leaving.abort();
    await left;
    watch.stop();
    await stopped;
    expect(getEventListeners(leaving.signal, 'abort')).toHaveLength(0);
  });
});
