import { globSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { contexts, rebuildable } from '../../apps/server/src/composition/all-contexts.ts';
import { allProcesses } from '#processes';
import { REBUILD_VIEW } from '#pure/jobs';
import { whoMayWhat } from '#authority';
import { hasDoneWords, isCalledSomething } from '#officer-ui';
import { within, type ActTable } from '#platform/gateway';
import { routesTo } from '../../scripts/routes-to.ts';
import {
  sourceDefinitions,
  type Asked,
  type Defined,
  type Definitions,
  type RouteShown,
} from '../../scripts/source-definitions.ts';

/** What stands in a context's folders, by its name, and is not declared at its door. */
const undeclared = <T>(found: readonly Defined<T>[], declared: readonly unknown[], nameOf: (it: T) => string) =>
  found
    .filter(({ it, file }) => file.startsWith('libs/contexts/') && !declared.includes(it))
    .map(({ it }) => nameOf(it));

/** Of no route: longer work asks it in the name of whoever asked for that. */
const IN_THEIR_NAME = ['AskChildrenOfRows'];

/** Of no route although people may, or of a route although the service alone may. */
const unreachable = (asked: readonly Asked[], routes: readonly RouteShown[], table: ActTable): readonly string[] =>
  asked.flatMap(({ name, act }) => {
    const isPeoples = Object.keys(table[act!]?.grants ?? {}).some((role) => !role.startsWith('process:'));
    const has = routesTo(name, routes).length > 0;
    if (isPeoples === has || IN_THEIR_NAME.includes(name)) return [];
    return [isPeoples ? `${name} has no route` : `${name} has a route, and nobody may use it`];
  });

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

  it('declares at its door each deadline that it defines', async () => {
    const files = globSync('libs/contexts/*/src/deadlines/*/*.ts', { exclude: ['**/*.{spec,fixtures,query}.ts'] });
    const defined = await Promise.all(files.map((file) => import(`../../${file}`) as Promise<object>));
    const isDeadline = (it: unknown) =>
      typeof it === 'object' && it !== null && 'view' in it && ('moment' in it || 'privateMoment' in it);
    const found = defined.flatMap((each) => Object.values(each).filter(isDeadline));
    expect(found.length).toBeGreaterThan(3);
    expect(new Set(contexts.flatMap(({ deadlines }) => deadlines))).toEqual(new Set(found));
  });

  it('is joined to others by every process that is defined', () =>
    expect(allProcesses.map((each) => new each().name).sort()).toEqual(
      definitions.processes.map(({ it: { name } }) => name).sort(),
    ));

  it('handles each command and query that it defines', () => {
    const { commands, queries } = definitions;
    const handled = contexts.flatMap((context) => [...context.commands, ...context.queries]);
    expect(undeclared([...commands, ...queries], handled, ({ name }) => name)).toEqual([]);
  });

  it('has words, on the page of who looked, for each query that opens a record', () => {
    const opening = contexts
      .flatMap(({ queries }) => queries as readonly (Asked & Readonly<{ audit?: object }>)[])
      .filter(({ audit }) => audit && 'opens' in audit);
    expect(opening.length).toBeGreaterThan(5);
    expect(opening.map(({ name }) => name).filter((name) => !isCalledSomething('opened', name))).toEqual([]);
  });

  it('has words for whatever can be built anew', () =>
    expect(rebuildable.map(({ view }) => view).filter((view) => !isCalledSomething('views', view))).toEqual([]));

  it('has words for each kind of longer work', () => {
    const kinds = [REBUILD_VIEW, ...contexts.flatMap(({ jobs }) => jobs.map(({ kind }) => kind))];
    expect(kinds.length).toBeGreaterThan(1);
    expect(kinds.filter((kind) => !isCalledSomething('jobs', kind))).toEqual([]);
  });

  it('can say there of each command that it was done', () => {
    const names = contexts.flatMap(({ commands }) => commands.map(({ name }) => name));
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => !hasDoneWords(name))).toEqual([]);
  });

  it('lets people send each command, and ask each query, that the table grants them', () => {
    const { commands, queries, routes, pages } = definitions;
    const asked = [...commands, ...queries].map(({ it: each }) => each);
    expect(unreachable(asked, [...routes, ...pages], whoMayWhat)).toEqual([]);
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

  const table: ActTable = {
    draw: { words: 'Draw a line', grants: { provider: within({ name: 'council', everything: true }) } },
    tell: { words: 'Tell of a line', grants: { 'process:tell': within({ name: 'council', everything: true }) } },
  };
  const [draw, tell] = [
    { name: 'DrawLine', act: 'draw' },
    { name: 'TellOfLine', act: 'tell' },
  ];
  const routeOf = (act: typeof draw): RouteShown => ({
    ...{ method: 'POST', path: 'lines', declared: { does: 'sends', acts: [act] } },
  });

  it('names a command that people may send and cannot, and a route that nobody may use', () => {
    expect(unreachable([draw, tell], [], table)).toEqual(['DrawLine has no route']);
    expect(unreachable([draw, tell], [routeOf(draw), routeOf(tell)], table)).toEqual([
      'TellOfLine has a route, and nobody may use it',
    ]);
  });
});
