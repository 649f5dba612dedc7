import { expect, it } from '@jest/globals';
import { NotACode, type Operations } from '../index.ts';

export function requestsContract(servers: () => readonly [Operations, Operations]): void {
  it('keeps a request until the runner has finished it, and asks once', async () => {
    const [here, there] = servers();
    const asked = await here.requests.ask('rebuild-view', 'placements-ending-soon');
    expect(asked).toMatchObject({ askedAt: '2026-02-03T10:00:00.000Z', outcome: null });
    expect(await there.requests.ask('rebuild-view', 'placements-ending-soon')).toEqual(asked);
    const other = await there.requests.ask('retry-parked', 'placements-ending-soon');
    expect(await there.requests.pending()).toEqual([asked, other]);

    await there.requests.finish(asked.id, 'rebuilt');
    await there.requests.finish(asked.id, 'failed');
    expect(await here.requests.find(asked.id)).toEqual({ ...asked, outcome: 'rebuilt' });
    expect(await here.requests.pending()).toEqual([other]);
    expect((await here.requests.ask('rebuild-view', 'placements-ending-soon')).id).not.toBe(asked.id);
    expect(await here.requests.find(999)).toBeNull();
  });

  it('sets a setting once: the first value is in force for every server', async () => {
    const [here, there] = servers();
    expect(await here.settings.get('mode')).toBeNull();
    expect(await Promise.all([here.settings.once('mode', 'demo'), there.settings.once('mode', 'live')])).toEqual([
      'demo',
      'demo',
    ]);
    expect(await there.settings.get('mode')).toBe('demo');
  });

  it('replaces a setting only from the value the caller saw', async () => {
    const [here, there] = servers();
    expect(await here.settings.replace('store-id', null, 'store-1')).toBe(true);
    expect(await there.settings.replace('store-id', null, 'store-2')).toBe(false);
    expect(await there.settings.replace('store-id', 'store-1', 'store-2')).toBe(true);
    expect(await here.settings.replace('store-id', 'store-1', 'store-3')).toBe(false);
    expect(await here.settings.get('store-id')).toBe('store-2');
  });

  it('refuses words as a setting, a target or an outcome', async () => {
    const [{ settings, requests }] = servers();
    await expect(settings.once('mode', 'as Amy likes it')).rejects.toThrow(NotACode);
    await expect(requests.ask('rebuild-view', 'Amy’s view')).rejects.toThrow(NotACode);
    await expect(requests.finish(1, 'Amy was not found')).rejects.toThrow(NotACode);
  });
}
