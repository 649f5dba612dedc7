import { Body, Controller, Inject, Post, type Type } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Command, CommandClass } from '#platform/event-sourcing';
import { Gateway, type Sender } from '#platform/gateway';
import { From } from '../from/from.ts';
import { IdParam } from '../from/id-param.ts';
import { Sends } from './sends.ts';

type IdsIn<Path> = Path extends `${string}:${infer Id}/${infer Rest}`
  ? Id | IdsIn<Rest>
  : Path extends `${string}:${infer Id}`
    ? Id
    : never;

type CommandRoute<Path extends string, Data, C extends Command<Data>, Told extends object> = Readonly<{
  /** Among which routes the API lists it. */
  tag: string;
  /** Its ids are the command’s: `children/:childId/changes/:changeId/voids`. */
  path: Path;
  sends: CommandClass<Data, C> & Readonly<{ act: string }>;
  /** The request class of the body. */
  request: Type<Told>;
  summary: string;
  /** What it declares besides, as a method would: `DoneBy(…)`, `Takes(…)`. */
  also?: readonly MethodDecorator[];
}> &
  (Told extends Omit<Data, IdsIn<Path>> ? { as?: never } : { as: (told: Told) => Omit<Data, IdsIn<Path>> });

/** The controller of a route that sends what it is told, with the ids of its path, as one command. */
export function commandRoute<const Path extends string, Data, C extends Command<Data>, Told extends object>(
  route: CommandRoute<Path, Data, C, Told>,
): Type {
  const { tag, path, sends, request, summary, also = [] } = route;
  const as = route.as ?? ((told: Told) => told);
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);

  @ApiTags(tag)
  @Controller(path)
  class CommandController {
    constructor(@Inject(Gateway) private readonly gateway: Gateway) {}

    @Post()
    @Sends(sends)
    @ApiOperation({ summary })
    send(@Body() told: Told, @From() sender: Sender, ...ids: readonly string[]) {
      const named = Object.fromEntries(names.map((name, n) => [name, ids[n]]));
      return this.gateway.send(sends, { ...named, ...as(told) } as Data, sender);
    }
  }
  const { prototype } = CommandController;
  // From the last to the first, as decorators are.
  for (const [n, name] of [...names.entries()].toReversed()) IdParam(name)(prototype, 'send', n + 2);
  // What the body is checked by, and described by.
  Reflect.defineMetadata('design:paramtypes', [request, Object, ...names.map(() => String)], prototype, 'send');
  for (const decorate of also) decorate(prototype, 'send', Object.getOwnPropertyDescriptor(prototype, 'send')!);
  Object.defineProperty(CommandController, 'name', { value: `${sends.name}Controller` });
  return CommandController;
}
