import { Injectable, type OnModuleInit, type Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { CommandHandler, QueryHandler } from '@nestjs/cqrs';
import type { AuditMapping } from '../declare/audit.ts';
import type { Policy } from '../declare/policy.ts';

/** What may stand beside a command or query; the walk finds what is missing where the compiler did not look. */
type Declared = Readonly<{ policy?: Policy; audit?: AuditMapping<unknown, unknown>; views?: unknown }>;
type Asked = Type & Declared;

/** Walks every handler before anything is served: nothing is handled that does not say who may, and whose records. */
@Injectable()
export class HandlerWalk implements OnModuleInit {
  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws UnguardedHandlers */
  onModuleInit(): void {
    const commands = this.#handledBy(markOf(CommandHandler));
    const queries = this.#handledBy(markOf(QueryHandler));
    const faults = [
      ...[...commands, ...queries].flatMap(([asked]) => policyFaults(asked)),
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

function policyFaults({ name, policy }: Asked): readonly string[] {
  return policy?.roles?.length ? [] : [`${name} has no policy: nobody may send it.`];
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
