import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { derivedId, EventStore, type Actor } from '#platform/event-sourcing';
import { Gateway, type Query, type QueryClass } from '#platform/gateway';

const actor: Actor = {
  id: derivedId('process', 'answers'),
  role: 'process:answers',
  team: null,
  organisation: null,
  onBehalfOf: null,
};

/** Asks one context's question at another's door, as of everything recorded so far. */
@Injectable()
export class Answering {
  constructor(
    private readonly gateway: Gateway,
    private readonly events: EventStore,
  ) {}

  async ask<Data, Answer, Q extends Query<Data, Answer>>(
    query: QueryClass<Data, Answer, Q>,
    data: Data,
  ): Promise<Answer> {
    const head = await this.events.head();
    return this.gateway.ask(query, data, { actor, correlationId: randomUUID(), ...(head && { after: head }) });
  }
}
