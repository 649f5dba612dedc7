import { PassThrough } from 'node:stream';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sender } from '#platform/gateway';
import { ActorGuard } from '#nest/identity';

/** So often every list that somebody follows is looked at; it keeps the connection, too. */
const EVERY_MS = 5_000;

/** A mark for each thing that stands on the list of whoever asks. */
export type MarksOf = (actor: Actor) => Promise<readonly string[]>;
type Actor = Sender['actor'];

type Followed = {
  readonly stream: PassThrough;
  readonly request: FastifyRequest;
  readonly marksOf: MarksOf;
  /** What stood on the list so far; null before the first look. */
  known: Set<string> | null;
  arrived: number;
  listed: number;
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

  constructor(private readonly guard: ActorGuard) {}

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
  async follow(request: FastifyRequest, reply: FastifyReply, marksOf: MarksOf): Promise<PassThrough> {
    const stream = new PassThrough();
    const followed: Followed = { stream, request, marksOf, known: null, arrived: 0, listed: -1 };
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
    const marks = await followed.marksOf(await this.guard.stillActs(followed.request));
    const fresh = followed.known === null ? [] : marks.filter((mark) => !followed.known!.has(mark));
    followed.known = new Set([...(followed.known ?? []), ...marks]);
    followed.arrived += fresh.length;
    // Told when something left, too: another tab that goes on from here counts from how many stood here last.
    const isNews = fresh.length > 0 || marks.length !== followed.listed;
    followed.listed = marks.length;
    const told = JSON.stringify({ arrived: followed.arrived, listed: marks.length });
    followed.stream.write(isNews ? `data: ${told}\n\n` : ': \n\n');
  }

  #end(followed: Followed): void {
    this.#followed.delete(followed);
    followed.stream.end();
  }
}
