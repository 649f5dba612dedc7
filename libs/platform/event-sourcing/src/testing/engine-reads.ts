import { status, type ServerWritableStream } from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { caughtUp, confirmed, invalidPosition, notFound, readAnswer, refused, tombstoned } from './engine-answers.ts';
import type { EngineLog, LogRecord } from './engine-log.ts';

type Reading = ServerWritableStream<streams.ReadReq, streams.ReadResp>;
type Options = streams.ReadReq.Options;
type Following = { call: Reading; next: number; filter: RegExp | null };

const BACKWARDS = 1;

/** What a reader of the engine is given, and what may befall it. */
export class EngineReads {
  /** It keeps every connection and says nothing on any. */
  frozen = false;
  /** Subscriptions hear of nothing, though they stand. */
  muted = false;
  readonly #log: EngineLog;
  readonly #following = new Set<Following>();

  constructor(log: EngineLog) {
    this.#log = log;
  }

  get subscriptions(): number {
    return this.#following.size;
  }

  read(call: Reading): void {
    if (this.frozen) return;
    const options = call.request.getOptions()!;
    if (options.hasSubscription()) this.#subscribe(call, options);
    else if (options.hasAll()) this.#all(call, options);
    else this.#stream(call, options);
  }

  appended(): void {
    if (this.frozen || this.muted) return;
    for (const each of this.#following) this.#push(each);
  }

  /** The engine ends them, cleanly or with a status. */
  dropSubscriptions(code?: status): void {
    for (const { call } of this.#following)
      if (code === undefined) call.end();
      else call.emit('error', refused(code, 'Consumer too slow'));
    this.#following.clear();
  }

  forgetAll(): void {
    this.#following.clear();
  }

  #subscribe(call: Reading, options: Options): void {
    const all = options.getAll()!;
    const after = all.hasEnd() ? this.#log.records.length : all.hasStart() ? 0 : this.#indexOf(all)! + 1;
    const regex = options.getFilter()?.getEventType()?.getRegex();
    const following = { call, next: after, filter: regex ? new RegExp(regex) : null };
    this.#following.add(following);
    call.on('cancelled', () => this.#following.delete(following));
    call.write(confirmed());
    this.#push(following);
    call.write(caughtUp());
  }

  #push(following: Following): void {
    for (; following.next < this.#log.records.length; following.next += 1) {
      const record = this.#log.records[following.next]!;
      if (following.filter?.test(record.type) ?? true) following.call.write(readAnswer(record));
    }
  }

  #all(call: Reading, options: Options): void {
    const all = options.getAll()!;
    const { records } = this.#log;
    const at = all.hasStart() ? 0 : all.hasEnd() ? records.length : this.#indexOf(all);
    if (at === undefined) return void call.emit('error', invalidPosition());
    const backwards = Number(options.getReadDirection()) === BACKWARDS;
    give(call, backwards ? records.slice(0, at).reverse() : records.slice(at), Number(options.getCount()));
  }

  #stream(call: Reading, options: Options): void {
    const asked = options.getStream()!;
    const name = asked.getStreamIdentifier()!.getStreamName_asU8();
    const kept = this.#log.ofStream(Buffer.from(name).toString());
    if (kept === 'tombstoned') return void call.emit('error', tombstoned(Buffer.from(name).toString()));
    if (!kept) {
      call.write(notFound(name));
      return void call.end();
    }
    const backwards = Number(options.getReadDirection()) === BACKWARDS;
    const from = asked.hasRevision() ? Number(asked.getRevision()) : 0;
    const found = backwards ? kept.toReversed() : kept.filter(({ revision }) => revision >= from);
    give(call, found, Number(options.getCount()));
  }

  #indexOf(all: streams.ReadReq.Options.AllOptions): number | undefined {
    return this.#log.indexOf(BigInt(all.getPosition()!.getCommitPosition()));
  }
}

function give(call: Reading, records: readonly LogRecord[], count: number): void {
  for (const record of records.slice(0, count)) call.write(readAnswer(record));
  call.end();
}
