import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { MetadataScanner } from '@nestjs/core';
import type { Said } from '#platform/gateway';
import { Public, WrittenElsewhere } from '#nest/identity';
import { fromRequest } from '../from/from.ts';
import {
  AnswerSaid,
  Declaration,
  Opening,
  ShownBesides,
  Taking,
  type Act,
  type Answering,
  type Declared,
  type Taken,
} from './sends.ts';

/** What one route declares: the guards, the walk at the start, the map, the page of authority and OpenAPI read it. */
export type Route = Readonly<{
  /** `AgreeExtensionController.agree` */
  name: string;
  controller: Type;
  handler: string;
  method: string;
  /** `placements/:placementId/extensions` */
  path: string;
  /** Undefined: it says nothing. */
  declared: Declared | undefined;
  /** Why it may be reached without signing in; undefined where it may not. */
  publicBecause: string | undefined;
  /** Queries that it asks for those who may ask them, besides what it declares. */
  besides: readonly Act[];
  takesSender: boolean;
  takes: Taken;
  /** The request class of the body, or what a page reads its form as; null where there is none. */
  body: Type | null;
  query: Type | null;
  /** What may stand behind the path, where no class says it; null: one does, or nothing does. */
  parameters: readonly string[] | null;
  /** By whom what stands behind its path is written, where that is nobody here. */
  writtenElsewhere: string | undefined;
  /** What it answers a question with. */
  answers: Said<unknown> | undefined;
  alsoAnswers: Answering['also'];
  /** Whether it is a page besides, for who asks with a browser. */
  answersPage: boolean;
  /** Whether it opens a record. */
  opens: 'always' | 'at-first' | 'never';
  /** The media type of the file that it answers with instead. */
  file: string | undefined;
}>;

/** A route as one says it, `POST /placements/{placementId}/extensions`. */
export const addressOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string =>
  `${method} /${path.replaceAll(/:(\w+)/g, '{$1}')}`;

/** The commands and queries that a route sends and asks, by name. */
export const actsOf = ({ declared }: Pick<Route, 'declared'>) => (declared && 'acts' in declared ? declared.acts : []);

const scanner = new MetadataScanner();

/** Every route of these controllers. */
export const routesOf = (controllers: readonly Type[]): readonly Route[] =>
  controllers.flatMap((controller) =>
    scanner
      .getAllMethodNames(controller.prototype)
      .filter((handler) => Reflect.hasMetadata(PATH_METADATA, controller.prototype[handler]))
      .map((handler) => routeOf(controller, handler)),
  );

const read = new WeakMap<object, Route>();

/** The route that a method of a controller is; read once. */
export function routeOf(controller: Type, handler: string): Route {
  const method: object = controller.prototype[handler];
  const known = read.get(method);
  if (known?.controller === controller) return known;
  const said = <T>({ KEY }: Readonly<{ KEY: string }>): T | undefined =>
    (Reflect.getMetadata(KEY, method) ?? Reflect.getMetadata(KEY, controller)) as T | undefined;
  const takes = said<Taken>(Taking) ?? {};
  const declared = said<Declared>(Declaration);
  const answering = said<Answering>(AnswerSaid);
  const asked = declared && 'does' in declared ? declared.acts : [];
  const route: Route = {
    ...{ name: `${controller.name}.${handler}`, controller, handler, takes, path: pathOf(controller, method) },
    method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod]!,
    declared,
    answers: answering?.answers ?? (asked.length === 1 ? asked[0]!.answers : undefined),
    alsoAnswers: answering?.also,
    answersPage: answering?.page ?? false,
    file: answering?.file,
    opens: openingOf(said<Readonly<{ always: boolean }>>(Opening)),
    publicBecause: said<string>(Public),
    writtenElsewhere: said<string>(WrittenElsewhere),
    besides: said<readonly Act[]>(ShownBesides) ?? [],
    takesSender: Object.values(argumentsOf(controller, handler)).some(({ factory }) => factory === fromRequest),
    body: takes.readAs ?? requestClass(controller, handler, RouteParamtypes.BODY),
    query: requestClass(controller, handler, RouteParamtypes.QUERY),
    parameters: takes.parameters ? Object.keys(takes.parameters) : partsOfQuery(controller, handler),
  };
  read.set(method, route);
  return route;
}

const openingOf = (opening: Readonly<{ always: boolean }> | undefined): Route['opens'] =>
  opening === undefined ? 'never' : opening.always ? 'always' : 'at-first';

type Argument = Readonly<{ index: number; data?: unknown; factory?: unknown }>;

const argumentsOf = (controller: Type, handler: string): Readonly<Record<string, Argument>> =>
  Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {};

const pathOf = (controller: Type, method: object): string =>
  [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, method)]
    .flat()
    .filter((part) => part !== '/')
    .join('/');

/** Of a route that takes single parameters, or none, their names. */
function partsOfQuery(controller: Type, handler: string): readonly string[] | null {
  const taken = Object.entries(argumentsOf(controller, handler)).filter(([key]) =>
    key.startsWith(`${RouteParamtypes.QUERY}:`),
  );
  const names = taken.map(([, { data }]) => data);
  return names.every((name) => typeof name === 'string') ? names : null;
}

/** The class of what stands whole in the body or behind the path: a single part of it is no class of ours. */
function requestClass(controller: Type, handler: string, kind: RouteParamtypes): Type | null {
  const found = Object.entries(argumentsOf(controller, handler)).find(
    ([key, { data }]) => key.startsWith(`${kind}:`) && data === undefined,
  );
  const types: readonly unknown[] = Reflect.getMetadata('design:paramtypes', controller.prototype, handler) ?? [];
  const type = found && types[found[1].index];
  return typeof type === 'function' && type !== Object ? (type as Type) : null;
}
