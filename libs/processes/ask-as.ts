import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventStore, type Position } from '#platform/event-sourcing';
import { Gateway, type AnswerOf, type Query, type QueryClass } from '#platform/gateway';
import { processActor } from '#platform/process-manager';

/** Asks at a context's door as a process. */
@Injectable()
export class AskAs {
  constructor(
    private readonly gateway: Gateway,
    private readonly events: EventStore,
  ) {}

  /** As of everything recorded so far. @throws ViewBehind */
  async ask<Data, Q extends Query<Data, unknown>>(
    process: string,
    query: QueryClass<Data, AnswerOf<Q>, Q>,
    data: NoInfer<Data>,
  ): Promise<AnswerOf<Q>> {
    const after = await this.events.head();
    return this.gateway.ask(query, data, { ...asking(process), ...(after && { after }) });
  }

  /** As of everything that somebody who asks it has been told of. @throws ViewBehind */
  askAfter<Data, Q extends Query<Data, unknown>>(
    process: string,
    query: QueryClass<Data, AnswerOf<Q>, Q>,
    data: NoInfer<Data>,
    after: Position | null,
  ): Promise<AnswerOf<Q>> {
    return this.gateway.ask(query, data, { ...asking(process), ...(after && { after }) });
  }

  /** As of what the views show, for a query that waits by itself for what it rests on. */
  askNow<Data, Q extends Query<Data, unknown>>(
    process: string,
    query: QueryClass<Data, AnswerOf<Q>, Q>,
    data: NoInfer<Data>,
  ): Promise<AnswerOf<Q>> {
    return this.gateway.ask(query, data, asking(process));
  }
}

const asking = (process: string) => ({ actor: processActor(process), correlationId: randomUUID() });
