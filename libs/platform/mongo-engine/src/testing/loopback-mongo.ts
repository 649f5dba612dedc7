import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Outage } from '#contract/outages';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Timestamp, type Document } from 'mongodb';
import { SystemClock } from '#platform/time';
import { answerTo, WRITES } from './loopback-commands.ts';
import { LoopbackData, RowHeld, Work } from './loopback-data.ts';
import { LoopbackRefusal } from './loopback-refusal.ts';
import { messagesIn, readMessage, writeMessage } from './loopback-wire.ts';

/** What is to go wrong with a command: an error, no connection before or after it was done, or no answer at all. */
export type Fault = Readonly<{
  command: string;
  how: 'cut-before' | 'cut-after' | 'silence' | number;
  when?: (command: Document) => boolean;
}>;

/** A command as it came over the wire. */
export type Sent = Readonly<{ name: string; command: Document }>;

/** Longer than a call that is sent again waits. */
const AWAY_MS = 300;

const NOT_NOW = new Set([10107, 11600, 91, 189]);

/**
 * Enough of a MongoDB for its driver and our adapters, in memory. It shows what an adapter sends, that it keeps its promises
 * if a server is as written here (one primary; snapshots; a write conflict at once; a retried write applied once), and what
 * becomes of it when a server says 10107, 11600 or 112, or the connection goes before or after something was done. It is no
 * evidence of how a MongoDB behaves: not of write concern (everything is kept, nothing survives), election, lock waits,
 * plans, limits, cursors in several batches, sign-in or TLS. It refuses whatever it does not know.
 */
export class LoopbackMongo {
  readonly data = new LoopbackData();
  readonly sent: Sent[] = [];
  readonly faults: Fault[] = [];
  /** What it says of itself, as a test wants it. */
  greeting: Document = {};
  /** As transactionLifetimeLimitSeconds of a server, which is 60: whose end was lost with its connection, it ends by itself. */
  transactionsLiveMs = 10_000;
  readonly #clock = new SystemClock();
  readonly #server: Server = createServer((socket) => this.#serve(socket));
  readonly #sockets = new Set<Socket>();
  #thawed: Promise<unknown> = Promise.resolve();
  readonly #transactions = new Map<string, Work>();
  /** By session and number: what is sent again is answered again, and not done again. */
  readonly #answered = new Map<string, Document>();

  static async started(): Promise<LoopbackMongo> {
    const loopback = new LoopbackMongo();
    loopback.#server.listen(0, '127.0.0.1');
    await once(loopback.#server, 'listening');
    return loopback;
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `mongodb://127.0.0.1:${this.#port}/`;
  }

  /** Ends every connection, as a server that is killed. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Gone for a while, or silent, and back on its port with all that it acknowledged. */
  async restart(how: Outage): Promise<void> {
    const port = this.#port;
    if (how === 'freeze') {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      this.#thawed = promise;
      await delay(AWAY_MS);
      return resolve(undefined);
    }
    await this.stop();
    await delay(AWAY_MS);
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.cut();
    await once(this.#server, 'close');
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    let rest: Buffer = Buffer.alloc(0);
    socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket));
    socket.on('data', (part) => {
      const { messages, rest: left } = messagesIn(Buffer.concat([rest, part]));
      rest = left;
      for (const message of messages) void this.#answer(socket, message);
    });
  }

  async #answer(socket: Socket, message: Buffer): Promise<void> {
    await this.#thawed;
    const asked = readMessage(message);
    const name = Object.keys(asked.command)[0]!.toLowerCase();
    if (name === 'hello' || name === 'ismaster') return void socket.write(writeMessage(asked, this.#hello()));
    this.sent.push({ name, command: asked.command });
    const at = this.faults.findIndex((fault) => fault.command === name && (fault.when?.(asked.command) ?? true));
    const how = at < 0 ? null : this.faults.splice(at, 1)[0]!.how;
    if (how === 'silence') return;
    if (how === 'cut-before') return void socket.destroy();
    const answer =
      typeof how === 'number' ? this.#fault(how, name, asked.command) : await this.#outcome(name, asked.command);
    if (how === 'cut-after') socket.destroy();
    else socket.write(writeMessage(asked, answer));
  }

  #hello(): Document {
    const me = `127.0.0.1:${this.#port}`;
    return {
      ...{
        isWritablePrimary: true,
        ismaster: true,
        helloOk: true,
        setName: 'loopback',
        setVersion: 1,
        hosts: [me],
        me,
      },
      ...{ primary: me, secondary: false, maxBsonObjectSize: 16_777_216, maxMessageSizeBytes: 48_000_000 },
      ...{ maxWriteBatchSize: 100_000, logicalSessionTimeoutMinutes: 30, minWireVersion: 0, maxWireVersion: 25 },
      ...{ ok: 1, ...this.greeting },
    };
  }

  /** As a server labels it: without a label no driver tries again. */
  #fault(code: number, name: string, command: Document): Document {
    const inTransaction = command['autocommit'] === false && name !== 'committransaction';
    if (inTransaction) this.#end(transactionOf(command), 'abort');
    const label = inTransaction ? 'TransientTransactionError' : 'RetryableWriteError';
    const labels = NOT_NOW.has(code) || code === 112 ? [label] : [];
    return new LoopbackRefusal(code, 'as a test wants it', labels).answer;
  }

  async #outcome(name: string, command: Document): Promise<Document> {
    try {
      if (name === 'committransaction' || name === 'aborttransaction')
        return this.#end(transactionOf(command), name === 'committransaction' ? 'commit' : 'abort');
      if (command['autocommit'] === false) return this.#inTransaction(name, command);
      return await this.#alone(name, command);
    } catch (error) {
      if (error instanceof LoopbackRefusal) return error.answer;
      throw error;
    }
  }

  async #alone(name: string, command: Document): Promise<Document> {
    const repeat = WRITES.includes(name) && command['txnNumber'] !== undefined ? transactionOf(command) : null;
    const known = repeat === null ? undefined : this.#answered.get(repeat);
    if (known) return known;
    for (;;) {
      const { readConcern } = command as { readConcern?: Readonly<{ level: string; atClusterTime?: Timestamp }> };
      const { data } = this;
      const at = readConcern?.atClusterTime ? data.asOf(readConcern.atClusterTime.i) : data.now;
      const work = new Work(data, at, false);
      try {
        const answer = answerTo(name, command, { work, data, now: new Date(this.#clock.now()) });
        work.commit();
        if (repeat !== null) this.#answered.set(repeat, answer);
        return readConcern?.level === 'snapshot' ? withTime(answer, at.time) : answer;
      } catch (error) {
        work.abort();
        if (!(error instanceof RowHeld)) throw error;
        await error.by.ended;
      }
    }
  }

  #inTransaction(name: string, command: Document): Document {
    const key = transactionOf(command);
    if (command['startTransaction']) {
      this.#endOthersOf(command);
      const begun = new Work(this.data, this.data.now, true);
      this.#transactions.set(key, begun);
      setTimeout(
        () => this.#transactions.get(key) === begun && this.#end(key, 'abort'),
        this.transactionsLiveMs,
      ).unref();
    }
    const work = this.#transactions.get(key);
    if (!work) throw new LoopbackRefusal(251, 'no such transaction', ['TransientTransactionError']);
    try {
      const answer = answerTo(name, command, { work, data: this.data, now: new Date(this.#clock.now()) });
      if (answer['writeErrors']) this.#end(key, 'abort');
      return answer;
    } catch (error) {
      this.#end(key, 'abort');
      throw error;
    }
  }

  /** A session has one transaction: with the next a server ends the one whose end was lost with its connection. */
  #endOthersOf(command: Document): void {
    for (const known of this.#transactions.keys()) if (known.startsWith(sessionOf(command))) this.#end(known, 'abort');
  }

  #end(key: string, how: 'commit' | 'abort'): Document {
    const known = this.#answered.get(key);
    if (known && how === 'commit') return known;
    const work = this.#transactions.get(key);
    this.#transactions.delete(key);
    if (how === 'abort') work?.abort();
    else if (!work) return new LoopbackRefusal(251, 'no such transaction', ['TransientTransactionError']).answer;
    else {
      work.commit();
      this.#answered.set(key, { ok: 1 });
    }
    return { ok: 1 };
  }
}

const sessionOf = ({ lsid }: Document): string =>
  `${Buffer.from((lsid as { id: { buffer: Uint8Array } }).id.buffer).toString('hex')} `;
const transactionOf = (command: Document): string => sessionOf(command) + String(command['txnNumber']);

function withTime(answer: Document, time: number): Document {
  const atClusterTime = new Timestamp({ t: 1, i: time });
  return answer['cursor']
    ? { ...answer, cursor: { ...(answer['cursor'] as Document), atClusterTime } }
    : { ...answer, atClusterTime };
}
