import { isDeepStrictEqual } from 'node:util';
import type { EngineCollection, Row } from './engine-collection.ts';

export type DeclaredIndex = Readonly<{ name: string; key: Readonly<Record<string, 1 | -1>>; unique?: boolean }>;

/**
 * Makes those that are not there. What is there and is not as declared is left alone: to rebuild an index of a running
 * service is for a person to decide.
 * @returns in words, what is otherwise than declared
 */
export async function ensureIndexes<T extends Row>(
  collection: EngineCollection<T>,
  declared: readonly DeclaredIndex[],
): Promise<string[]> {
  const there = new Map((await collection.indexes()).map((index) => [index.name, index]));
  const missing = declared.filter(({ name }) => !there.has(name));
  if (missing.length > 0) await collection.makeIndexes(missing);
  const otherwise = declared.flatMap(({ name, key, unique = false }) => {
    const kept = there.get(name);
    if (!kept) return [];
    const same = isDeepStrictEqual(Object.entries(kept.key), Object.entries(key)) && (kept.unique ?? false) === unique;
    return same
      ? []
      : [`its index ${name} is over ${said(kept.key)}, and should be over ${said(key)}: drop it, and start again`];
  });
  const strays = [...there.keys()].filter((name) => name !== '_id_' && declared.every((index) => index.name !== name));
  return [
    ...otherwise,
    ...strays.map((name) => `its index ${name} is not one of ours: drop it, unless somebody needs it`),
  ].map((words) => `Collection ${collection.name}: ${words}.`);
}

const said = (key: Readonly<Record<string, unknown>>): string => Object.keys(key).join(', ');
