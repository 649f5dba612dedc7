import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { aMasterKey } from '#contract/keys';
import { documentKey, recordKey } from '#platform/privacy';
import { whenRecorded } from '#platform/testing';
import { SqliteKeys } from '#sqlite/keys';
import { EndTheKeysWhenPersonalDataIsDestroyed } from './end-the-keys-when-personal-data-is-destroyed.ts';

it('ends the keys of somebody on the register whose details are destroyed, and nobody else’s', async () => {
  const ended: string[] = [];
  const keys = {
    endKey: () => Promise.reject(new Error('no single key')),
    endKeysOf: async (of: string) => ended.push(of),
  };
  await whenRecorded(new EndTheKeysWhenPersonalDataIsDestroyed(keys), {
    type: 'PersonDetailsDestroyed',
    about: { staffId: 's1' },
    data: { ground: 'retention-ended' },
  }).then();
  expect(ended).toEqual(['s1']);
});

it('ends the child’s key and every document’s, and nobody else’s; a second time changes nothing', async () => {
  const keys = await SqliteKeys.open(join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys.sqlite'), aMasterKey());
  const owners = [recordKey('c1'), documentKey('c1', { eventId: 'e1', field: 'notes' }), recordKey('c2')];
  for (const owner of owners) await keys.obtain(owner);
  const process = new EndTheKeysWhenPersonalDataIsDestroyed(keys);
  for (let times = 0; times < 2; times++)
    await whenRecorded(process, {
      type: 'PersonalDataDestroyed',
      about: { childId: 'c1' },
      data: { reason: 'right-to-erasure' },
    }).then();
  const found = await keys.find(owners.map(({ kid }) => kid));
  expect(owners.map(({ kid }) => found.get(kid) === 'ended')).toEqual([true, true, false]);
  await keys.close();
});
