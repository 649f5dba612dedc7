import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { aMasterKey } from '#contract/keys';
import { documentKey, recordKey } from '#platform/privacy';
import { whenRecorded } from '#platform/testing';
import { SqliteKeys } from '#sqlite/keys';
import { EndTheKeysOfDocumentsWhenAnEntryIsRemoved } from './end-the-keys-of-documents-when-an-entry-is-removed.ts';

it('ends the key of each document of the entry and of its corrections, and no other; a second time changes nothing', async () => {
  const keys = await SqliteKeys.open(join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys.sqlite'), aMasterKey());
  const notes = (eventId: string) => documentKey('c1', { eventId, field: 'notes' });
  const owners = [notes('e1'), notes('e2'), notes('e3'), recordKey('c1')];
  for (const owner of owners) await keys.obtain(owner);
  for (let times = 0; times < 2; times++)
    await whenRecorded(new EndTheKeysOfDocumentsWhenAnEntryIsRemoved(keys), {
      type: 'PlacementEntryRemoved',
      about: { childId: 'c1', referralId: 'r1', placementId: 'p1', providerId: 'x1' },
      data: { original: 'e1', whose: 'another-child', entries: ['e1', 'e2'] },
    }).then();
  const found = await keys.find(owners.map(({ kid }) => kid));
  expect(owners.map(({ kid }) => found.get(kid) === 'ended')).toEqual([true, true, false, false]);
  await keys.close();
});

it('ends those of a referral too: what was needed, how an offer met it, and why it was awarded', async () => {
  const keys = await SqliteKeys.open(join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys.sqlite'), aMasterKey());
  const owners = ['requirement', 'howNeedIsMet', 'reasoning'].map((field) =>
    documentKey('c1', { eventId: field, field }),
  );
  for (const owner of owners) await keys.obtain(owner);
  await whenRecorded(new EndTheKeysOfDocumentsWhenAnEntryIsRemoved(keys), {
    type: 'ReferralEntryRemoved',
    about: { childId: 'c1', referralId: 'r1' },
    data: { original: 'e1', whose: 'another-child', entries: ['requirement', 'howNeedIsMet', 'reasoning'] },
  }).then();
  const found = await keys.find(owners.map(({ kid }) => kid));
  expect(owners.map(({ kid }) => found.get(kid))).toEqual(['ended', 'ended', 'ended']);
  await keys.close();
});
