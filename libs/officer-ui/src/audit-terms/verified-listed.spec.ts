import { expect, it } from '@jest/globals';
import { verifiedInShort, verifiedListed, type VerifiedChild } from './verified-listed.ts';

const child = (name: string, isSound = true): VerifiedChild => ({
  ...{ childId: name, name, terms: [] },
  proof: { isSound, events: 31, streams: 4, digest: 'ab12' },
});

it('The records of an audit are said to hold where each of them does', () => {
  expect(verifiedInShort([child('Ada')], 1)).toEqual({
    isSound: true,
    words: 'The record of 1 child is as it was written.',
  });
  expect(verifiedInShort([child('Ada'), child('Ben')], 30).words).toBe(
    'The records of these 2 of the 30 children are as they were written.',
  );
});

it('One that does not hold is named, and marked in its row', () => {
  const verified = [child('Ada'), child('Ben', false)];
  expect(verifiedInShort(verified, 2)).toEqual({
    ...{ isSound: false, words: '1 record of 2 children is not as written: Ben.' },
  });
  expect(verifiedListed(verified)!.rows.map((row) => row[1]!.mark?.state)).toEqual(['met', 'late']);
  expect(verifiedListed([])).toBeNull();
});
