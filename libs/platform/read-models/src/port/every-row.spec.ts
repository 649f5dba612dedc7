import { describe, expect, it } from '@jest/globals';
import type { Collection } from './collection.ts';
import { everyNamed } from './every-row.ts';
import { MAX_LIMIT, type Row } from './query.ts';

const collection = { view: 'samples', name: 'sample', version: 1, fields: {} } as unknown as Collection<string>;

describe('Documents by their ids', () => {
  it('are all read, however many are named, each once', async () => {
    const asked: string[][] = [];
    const getMany = (_: unknown, ids: readonly string[]) => {
      asked.push([...ids]);
      if (ids.length > MAX_LIMIT) throw new Error('too many');
      return Promise.resolve(
        new Map(ids.map((id) => [id, { id, document: `of ${id}`, parked: false } as Row<string>])),
      );
    };
    const ids = Array.from({ length: 2 * MAX_LIMIT + 1 }, (_, n) => `${n}`);
    const found = await everyNamed({ getMany } as never, collection, [...ids, ids[0]!]);
    expect([...found.values()].map(({ document }) => document)).toEqual(ids.map((id) => `of ${id}`));
    expect(asked.map(({ length }) => length)).toEqual([MAX_LIMIT, MAX_LIMIT, 1]);
  });
});
