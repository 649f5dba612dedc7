import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventStore } from '#platform/event-sourcing';
import { Gateway, type AnswerOf, type Query, type QueryClass } from '#platform/gateway';
import { processActor } from '#platform/process-manager';

/** Asks at a context's door as a process, as of everything recorded so far. */
@Injectable()
export class AskAs {
  constructor(
    private readonly gateway: Gateway,
    private readonly events: EventStore,
  ) {}

  /** @throws ViewBehind */
  async ask<Data, Q extends Query<Data, unknown>>(
    process: string,
    query: QueryClass<Data, AnswerOf<Q>, Q>,
    data: NoInfer<Data>,
  ): Promise<AnswerOf<Q>> {
    const after = await this.events.head();
    const sender = { actor: processActor(process), correlationId: randomUUID(), ...(after && { after }) };
    return this.gateway.ask(query, data, sender);
  }
}
