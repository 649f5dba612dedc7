import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Type } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import type { Deadline } from '#platform/deadlines';
import { Command, type EventType, type StreamDefinition } from '#platform/event-sourcing';
import { Errand, Query, type AuditMapping } from '#platform/gateway';
import { ClockProcess, EventProcess, StatefulProcess } from '#platform/process-manager';
import { answersToScripts, officerPages } from '#officer-ui';
import type { View } from '#platform/read-models';
import { addressOf, routesOf, type Route } from '#nest/web';

/** A command may say itself which events it writes, where its folder holds others too. */
export type Asked = Readonly<{ name: string; act?: string; writes?: readonly string[] }>;
export type Question = Asked & Readonly<{ audit?: AuditMapping<unknown, unknown>; views?: readonly string[] }>;
export type Process = Readonly<{
  name: string;
  reactsTo?: readonly string[];
  views?: readonly string[];
  /** The question by which it learns what fell due. */
  asks?: string;
}>;
/** By which question a process learns that a deadline has passed. */
export type Telling = Readonly<{ tellsDue: Readonly<{ query: string; deadline: string }> }>;

/** One definition and the file that exports it. */
export type Defined<T> = Readonly<{ file: string; it: T }>;

/** A route of the API or of a page, as far as the map shows it. */
export type RouteShown = Readonly<Pick<Route, 'method' | 'path' | 'declared'> & Partial<Pick<Route, 'besides'>>>;

/** What contexts and processes define, found by loading their files and looking at what they export. */
export type Definitions = Readonly<{
  events: readonly Defined<EventType>[];
  streams: readonly Defined<StreamDefinition<unknown, EventType>>[];
  commands: readonly Defined<Asked>[];
  queries: readonly Defined<Question>[];
  views: readonly Defined<View>[];
  processes: readonly Defined<Process>[];
  deadlines: readonly Defined<Deadline>[];
  tellings: readonly Defined<Telling>[];
  /** Of the API. */
  routes: readonly RouteShown[];
  /** The routes of the officers' pages, and of what their scripts ask. */
  pages: readonly RouteShown[];
}>;

export async function sourceDefinitions(): Promise<Definitions> {
  const files = globSync('libs/{contexts,processes}/**/*.ts', { exclude: ['**/*.spec.ts', '**/*.fixtures.ts'] })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('/index.ts'))
    // What is defined is of the file that declares it, whoever lists it too.
    .sort((a, b) => rank(a) - rank(b) || compare(a, b));
  const exported: Defined<unknown>[] = [];
  const seen = new Set<unknown>();
  for (const file of files) {
    const module = (await import(pathToFileURL(resolve(file)).href)) as Record<string, unknown>;
    // A correctable event is exported as a list: itself, its correction, its void.
    for (const it of Object.values(module).flat()) {
      if (seen.has(it)) continue;
      seen.add(it);
      exported.push({ file, it });
    }
  }
  return {
    events: exported.filter(isEvent).sort((a, b) => compare(a.it.type, b.it.type)),
    streams: exported.filter(isStream),
    commands: exported.filter(isA<Asked>(Command, Errand)).sort(byName),
    queries: exported.filter(isA<Question>(Query)).sort(byName),
    views: exported.filter(isView),
    deadlines: exported.filter(isDeadline),
    tellings: exported.filter((one): one is Defined<Telling> => typeof one.it === 'function' && 'tellsDue' in one.it),
    processes: exported
      .filter(isA<new () => Running>(EventProcess, ClockProcess, StatefulProcess))
      .map(instance)
      .sort(byName),
    routes: routesOf(exported.map(({ it }) => it).filter(isController)).toSorted(byAddress),
    pages: routesOf([...officerPages, ...answersToScripts]).toSorted(byAddress),
  };
}

const rank = (file: string): number => (file.endsWith('.events.ts') ? 0 : file.endsWith('.module.ts') ? 2 : 1);

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byAddress = (a: RouteShown, b: RouteShown) => compare(addressOf(a), addressOf(b));
const byName = (a: Defined<Asked>, b: Defined<Asked>) => compare(a.it.name, b.it.name);

const has = (it: unknown, ...keys: readonly string[]): boolean =>
  typeof it === 'object' && it !== null && keys.every((key) => key in it);

const isEvent = (one: Defined<unknown>): one is Defined<EventType> =>
  has(one.it, 'type', 'version', 'kind', 'data', 'personal', 'upcasters');

const isStream = (one: Defined<unknown>): one is Defined<StreamDefinition<unknown, EventType>> =>
  has(one.it, 'category', 'events', 'initial', 'evolve');

const isView = (one: Defined<unknown>): one is Defined<View> => has(one.it, 'collection', 'types', 'documents', 'fold');

const isDeadline = (one: Defined<unknown>): one is Defined<Deadline> =>
  has(one.it, 'name', 'version', 'view') && (has(one.it, 'moment') || has(one.it, 'privateMoment'));

const isController = (it: unknown): it is Type => typeof it === 'function' && Reflect.hasMetadata(PATH_METADATA, it);

type Base = abstract new (...args: never[]) => unknown;

const isA =
  <T>(...bases: readonly Base[]) =>
  (one: Defined<unknown>): one is Defined<T> =>
    typeof one.it === 'function' && bases.some((base) => (one.it as Base).prototype instanceof base);

type Running = Readonly<{ name: string; reactsTo?: readonly EventType[]; views?: readonly string[]; asks?: string }>;

/** Its name and what it reacts to are fields of its own; what it is given is of no account here. */
function instance({ file, it }: Defined<new () => Running>): Defined<Process> {
  const { name, reactsTo, views, asks } = new it();
  return {
    file,
    it: {
      name,
      ...(reactsTo && { reactsTo: reactsTo.map(({ type }) => type) }),
      ...(views && { views }),
      ...(asks !== undefined && { asks }),
    },
  };
}
