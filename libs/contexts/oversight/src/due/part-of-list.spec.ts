import { expect, it } from '@jest/globals';
import { partOf } from './part-of-list.ts';

const all = Array.from({ length: 12 }, (_, n) => n);

it('turns from the first part to the last and back, and has each once', () => {
  const parts = [partOf(all, 5, null)!];
  while (parts.at(-1)!.turned.next !== null) parts.push(partOf(all, 5, parts.at(-1)!.turned.next)!);
  expect(parts.map(({ rows }) => rows.length)).toEqual([5, 5, 2]);
  expect(parts.flatMap(({ rows }) => rows)).toEqual(all);
  expect(partOf(all, 5, parts[2]!.turned.previous)).toEqual(parts[1]);
  expect(parts[0]!.turned.previous).toBeNull();
});

it.each(['after_x', 'from-', 'from-1x', 'from-123456'])('takes %j for no part of it', (cursor) =>
  expect(partOf(all, 5, cursor)).toBeUndefined(),
);
