import { expect, it } from '@jest/globals';
import { NotACode, type Operations } from '../index.ts';

export function settingsContract(servers: () => readonly [Operations, Operations]): void {
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

  it('refuses words as a setting', async () => {
    const [{ settings }] = servers();
    await expect(settings.once('mode', 'as Amy likes it')).rejects.toThrow(NotACode);
  });
}
