import { PassThrough } from 'node:stream';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WatchDue } from '#contexts/oversight';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { ActorGuard } from '#nest/identity';
import { Pages } from '../render/pages.ts';
import { USUAL_SPAN, usualWhose } from './due-address.ts';
import { lastDayOf } from './due-words.ts';

/** So often every list that somebody follows is looked at; it keeps the connection, too. */
const EVERY_MS = 5_000;

type Followed = {
  readonly stream: PassThrough;
  readonly request: FastifyRequest;
  readonly sender: Sender;
  /** What stood on the list so far; null before the first look. */
  known: Set<string> | null;
  arrived: number;
};

/**
 * Tells pages that stand open how many things came onto their person’s list: counts, and nothing of anybody. It asks as that
 * person, whether they are still let in and may still see it, each time; and that it asks keeps no session from ending.
 */
@Injectable()
export class NewsOfWork implements OnModuleInit, OnModuleDestroy {
  readonly #followed = new Set<Followed>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | null = null;
  #isOver = false;

  constructor(
    private readonly gateway: Gateway,
    private readonly guard: ActorGuard,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.#timer = setInterval(() => void this.look(), EVERY_MS).unref();
  }

  /** Before the server waits for its connections: these would never end by themselves. */
  onModuleDestroy(): void {
    this.#isOver = true;
    clearInterval(this.#timer);
    for (const followed of this.#followed) this.#end(followed);
  }

  /** How many pages are told. */
  get followers(): number {
    return this.#followed.size;
  }

  /** @returns what is sent, as server-sent events, until the session or the server ends */
  async follow(request: FastifyRequest, reply: FastifyReply, sender: Sender): Promise<PassThrough> {
    const stream = new PassThrough();
    const followed: Followed = { stream, request, sender, known: null, arrived: 0 };
    await this.#lookAt(followed);
    if (this.#isOver) return stream.end();
    this.#followed.add(followed);
    stream.once('close', () => this.#followed.delete(followed));
    reply.raw.once('close', () => this.#end(followed));
    return stream;
  }

  /** One look at a time, however long it takes. */
  look(): Promise<void> {
    this.#looking ??= this.#lookAtAll().finally(() => (this.#looking = null));
    return this.#looking;
  }

  async #lookAtAll(): Promise<void> {
    for (const followed of [...this.#followed])
      await this.#lookAt(followed).catch(() => {
        followed.stream.write('event: over\ndata: {}\n\n');
        this.#end(followed);
      });
  }

  /** @throws whatever keeps this person from their list: they are told no more */
  async #lookAt(followed: Followed): Promise<void> {
    const actor = await this.guard.stillActs(followed.request);
    const whose = usualWhose(this.pages.hasRecordsOfItsOwn(actor, WatchDue));
    const by = lastDayOf(USUAL_SPAN, londonDate(this.clock.now()));
    const marks = await this.gateway.ask(WatchDue, { whose, by }, { ...followed.sender, actor });
    const fresh = followed.known === null ? [] : marks.filter((mark) => !followed.known!.has(mark));
    const isFirst = followed.known === null;
    followed.known = new Set([...(followed.known ?? []), ...marks]);
    followed.arrived += fresh.length;
    const told = JSON.stringify({ arrived: followed.arrived, listed: marks.length });
    followed.stream.write(isFirst || fresh.length > 0 ? `data: ${told}\n\n` : ': \n\n');
  }

  #end(followed: Followed): void {
    this.#followed.delete(followed);
    followed.stream.end();
  }
}
