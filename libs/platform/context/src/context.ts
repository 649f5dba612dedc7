import { Global, Module, type Provider, type Type } from '@nestjs/common';
import { CommandHandler, QueryHandler } from '@nestjs/cqrs';
import type { EventType } from '#platform/event-sourcing';
import { markOf } from '#nest/gateway';
import type { Deadline } from '#platform/deadlines';
import type { JobService } from '#platform/jobs';
import type { View } from '#platform/read-models';

type Parts = Readonly<{
  /** The folder's name, as the map shows it. */
  name: string;
  events?: readonly EventType[];
  views?: readonly View[];
  /** Its statutory clocks; the open facts of each are a view besides. */
  deadlines?: readonly Deadline[];
  /** Controllers, each of one use case or question. */
  routes: readonly Type[];
  /** Every handler of a command or query; those that `handles` makes too. */
  handlers: readonly Type[];
  /** Services that do what takes longer than a request, one of each kind. */
  jobs?: readonly (Type & JobService)[];
  /** What handlers share besides the ports. */
  services?: readonly Provider[];
  /** What a context that may read all others asks beside their views: what is held in memory alone. */
  offers?: readonly Type[];
}>;

/** What a context is made of, said once at its door: the app mounts it, the map draws it, tests walk it. */
export type Context = Readonly<{
  name: string;
  /** Without its routes: whoever serves them mounts them. */
  module: Type;
  events: readonly EventType[];
  views: readonly View[];
  deadlines: readonly Deadline[];
  routes: readonly Type[];
  jobs: readonly (Type & JobService)[];
  /** What its handlers handle. */
  commands: readonly Type[];
  queries: readonly Type[];
}>;

/** @throws TypeError a handler handles neither a command nor a query */
export function context({ routes, handlers, ...parts }: Parts): Context {
  const { name, events = [], deadlines = [], jobs = [], services = [], offers = [] } = parts;
  const views = [...(parts.views ?? []), ...deadlines.map(({ view }) => view as View)];
  const [commands, queries] = [CommandHandler, QueryHandler].map((decorator) => handled(handlers, markOf(decorator)));
  const stray = handlers.find((handler) => ![commands, queries].some((asked) => asked?.has(handler)));
  if (stray) throw new TypeError(`${stray.name} of the context ${name} handles neither a command nor a query.`);
  const module = class {};
  Object.defineProperty(module, 'name', { value: `${name[0]!.toUpperCase()}${name.slice(1)}Module` });
  Module({ providers: [...services, ...jobs, ...offers, ...handlers], exports: [...offers] })(module);
  if (offers.length > 0) Global()(module);
  return {
    name,
    module,
    events,
    views,
    deadlines,
    routes,
    jobs,
    commands: [...commands!.values()],
    queries: [...queries!.values()],
  };
}

/** By handler, what it handles, of those that carry the mark. */
function handled(handlers: readonly Type[], mark: string): ReadonlyMap<Type, Type> {
  const marked = handlers.map((handler) => [handler, Reflect.getMetadata(mark, handler) as Type | undefined] as const);
  return new Map(marked.filter((pair): pair is [Type, Type] => pair[1] !== undefined));
}
