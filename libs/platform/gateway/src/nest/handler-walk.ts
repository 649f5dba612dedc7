import { Injectable, type OnModuleInit, type Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { CommandHandler, QueryHandler } from '@nestjs/cqrs';
import type { AuditMapping } from '../asked.ts';
import { Authority } from '../authority.ts';

/** What may stand beside a command or query; the walk finds what is missing where the compiler did not look. */
type Declared = Readonly<{ act?: string; audit?: AuditMapping<unknown, unknown>; views?: unknown }>;
type Asked = Type & Declared;

/** Walks every handler before anything is served: nothing is handled whose act has no row, or
 * that does not say whose records it opens. */
@Injectable()
export class HandlerWalk implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly authority: Authority,
  ) {}

  /** @throws UnguardedHandlers */
  onModuleInit(): void {
    const commands = this.#handledBy(markOf(CommandHandler));
    const queries = this.#handledBy(markOf(QueryHandler));
    const faults = [
      ...[...commands, ...queries].flatMap(([asked]) => actFaults(asked, this.authority)),
      ...[...queries].flatMap(([asked]) => queryFaults(asked)),
      ...[...commands, ...queries].flatMap(([asked, handlers]) => duplicates(asked, handlers)),
    ];
    if (faults.length > 0) throw new UnguardedHandlers(faults);
  }

  /** Every handled command or query with the classes that handle it, one entry an instance. */
  #handledBy(mark: string): ReadonlyMap<Asked, readonly string[]> {
    const handlers = new Map<Asked, string[]>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const handler = (instance as object | undefined)?.constructor ?? metatype ?? undefined;
      const asked: Asked | undefined = handler && Reflect.getMetadata(mark, handler);
      if (handler && asked) handlers.set(asked, [...(handlers.get(asked) ?? []), handler.name]);
    }
    return handlers;
  }
}

function actFaults({ name, act }: Asked, authority: Authority): readonly string[] {
  if (act === undefined) return [`${name} names no act: nobody may send it.`];
  return authority.knows({ name, act })
    ? []
    : [`${name} is the act “${act}”, of which the table of authority has no row.`];
}

function queryFaults({ name, audit, views }: Asked): readonly string[] {
  const says = audit && ('opens' in audit ? typeof audit.opens === 'function' : audit.opensNobody.trim() !== '');
  return [
    ...(says ? [] : [`${name} has no audit mapping: it does not say whose records it opens.`]),
    ...(Array.isArray(views) ? [] : [`${name} does not name the views it reads.`]),
  ];
}

function duplicates({ name }: Asked, handlers: readonly string[]): readonly string[] {
  return handlers.length < 2 ? [] : [`${name} has ${handlers.length} handlers: ${handlers.join(', ')}.`];
}

/** The key under which the decorator leaves its mark, found by leaving one: the library does not export it. */
export function markOf(decorator: typeof CommandHandler | typeof QueryHandler): string {
  const asked = class {};
  const handler = class {};
  decorator(asked)(handler);
  return Reflect.getMetadataKeys(handler).find((key) => Reflect.getMetadata(key, handler) === asked);
}

export class UnguardedHandlers extends Error {
  constructor(faults: readonly string[]) {
    super(['The service does not start:', ...faults].join('\n  '));
    this.name = 'UnguardedHandlers';
  }
}
