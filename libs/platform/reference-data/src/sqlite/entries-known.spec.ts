import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ReferenceVersion } from '../port/reference-data.ts';
import { EntriesKnown } from './entries-known.ts';

const version = (number: number): ReferenceVersion => ({
  ...{ number, publishedOn: '2026-09-01', digest: String(number), takenAt: '2026-09-01T06:00:00.000Z', entries: 1 },
});

describe('Entries of the newest version', () => {
  let newest: ReferenceVersion | null, asked: string[], known: EntriesKnown;
  beforeEach(() => {
    [newest, asked] = [version(1), []];
    known = new EntriesKnown({
      newest: () => (asked.push('newest'), newest),
      entry: (_, key, { number }) => (asked.push(key), key === '9' ? undefined : `${key} of ${number}`),
    });
  });

  it('are looked up once, also those that are not there, and the version once a turn', async () => {
    for (const key of ['1', '9', '1', '9']) known.entry('schools', key);
    expect(asked).toEqual(['newest', '1', '9']);
    await new Promise(setImmediate);
    expect(known.entry('schools', '1')).toBe('1 of 1');
    expect(asked).toEqual(['newest', '1', '9', 'newest']);
  });

  it('are those of a version that another process took, from the next turn on', async () => {
    known.entry('schools', '1');
    newest = version(2);
    await new Promise(setImmediate);
    expect([known.newest('schools')?.number, known.entry('schools', '1')]).toEqual([2, '1 of 2']);
  });

  it('are those of a version that was taken here at once, and none before there is one', () => {
    newest = null;
    expect([known.newest('schools'), known.entry('schools', '1')]).toEqual([null, undefined]);
    newest = version(1);
    known.forget();
    expect(known.entry('schools', '1')).toBe('1 of 1');
  });

  it('of two lists are not mixed up', () => {
    known.entry('schools', '1');
    known.entry('lighthouses', '1');
    expect(asked).toEqual(['newest', '1', 'newest', '1']);
  });

  it('are kept up to a number', () => {
    for (let key = 0; key < 10_001; key++) known.entry('schools', `u${key}`);
    asked = [];
    known.entry('schools', 'u0');
    expect(asked).toEqual(['u0']);
  });
});
