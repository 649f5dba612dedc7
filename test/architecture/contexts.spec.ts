import { globSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { contexts } from '../../apps/server/src/composition/all-contexts.ts';
import { sourceDefinitions, type Defined, type Definitions } from '../../scripts/source-definitions.ts';

/** What stands in a context's folders, by its name, and is not declared at its door. */
const undeclared = <T>(found: readonly Defined<T>[], declared: readonly unknown[], nameOf: (it: T) => string) =>
  found
    .filter(({ it, file }) => file.startsWith('libs/contexts/') && !declared.includes(it))
    .map(({ it }) => nameOf(it));

describe('Every context', () => {
  let definitions: Definitions;
  beforeAll(async () => void (definitions = await sourceDefinitions()));

  it('is mounted', () =>
    expect(contexts.map(({ name }) => name).sort()).toEqual(
      globSync('libs/contexts/*/src/index.ts')
        .map((door) => door.split('/')[2])
        .sort(),
    ));

  it('declares at its door each event that it defines', () => {
    const declared = contexts.flatMap(({ events }) => events);
    expect(undeclared(definitions.events, declared, ({ type }) => type)).toEqual([]);
  });

  it('declares at its door each view that it defines', () => {
    const declared = contexts.flatMap(({ views }) => views);
    expect(undeclared(definitions.views, declared, ({ collection }) => collection.view)).toEqual([]);
  });

  it('handles each command and query that it defines', () => {
    const { commands, queries } = definitions;
    const handled = contexts.flatMap((context) => [...context.commands, ...context.queries]);
    expect(undeclared([...commands, ...queries], handled, ({ name }) => name)).toEqual([]);
  });

  it('has its streams only of events that it declares', () => {
    const declared: readonly unknown[] = contexts.flatMap(({ events }) => events);
    const strangers = definitions.streams.flatMap(({ it: { category, events } }) =>
      events.filter((event) => !declared.includes(event)).map(({ type }) => `${category}: ${type}`),
    );
    expect(strangers).toEqual([]);
  });
});

describe('The proof of the doors', () => {
  it('names what stands in a folder and at no door', () => {
    const forgotten = { file: 'libs/contexts/lines/src/lines.query.ts', it: class AskLines {} };
    expect(undeclared([forgotten], [class AskLines {}], ({ name }) => name)).toEqual(['AskLines']);
    expect(undeclared([forgotten], [forgotten.it], ({ name }) => name)).toEqual([]);
  });
});
