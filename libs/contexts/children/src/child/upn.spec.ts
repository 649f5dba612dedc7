import { describe, expect, it } from '@jest/globals';
import { isUpn } from './upn.ts';

describe('A unique pupil number (V-UPN)', () => {
  it.each([
    ['B801200005001', true, 'a permanent number'],
    ['U931400025001', true, 'another'],
    ['M80120000500A', true, 'a temporary number'],
    ['A801200005001', false, 'another check letter'],
    ['X80120000A001', false, 'a letter inside'],
    ['B80120000500', false, 'twelve places'],
    ['b801200005001', false, 'a small letter'],
    ['I801200005001', false, 'a letter that is never used'],
  ])('%s: %s (%s)', (text, valid) => expect(isUpn(text)).toBe(valid));
});
