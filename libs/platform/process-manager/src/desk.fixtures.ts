import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  canonical,
  Catalogue,
  Command,
  derivedId,
  event,
  int,
  type EventStore,
  type TypedEvent,
  type Written,
} from '#platform/event-sourcing';
import { SqliteEventStore } from '#sqlite/event-sourcing';
import { SqliteOperations } from '#sqlite/operations';
import { EventProcess, type OnFailure, type SendStep, type StartInHistory } from './process.ts';
import { ProcessGateway, type ProcessSender } from './send-as-process.ts';

/** A desk where bells ring: the platform's own example. */
export const BellRang = event('BellRang', { data: { number: int(0) } });
export const catalogue = new Catalogue([BellRang]);
export class Answer extends Command<{ number: number }> {}

type Declared = Pick<EventProcess, 'startsAt' | 'onFailure'>;

export class AnswerTheBell extends EventProcess<typeof BellRang> {
  override readonly name: string;
  override readonly reactsTo = [BellRang];
  override readonly startsAt: StartInHistory;
  override readonly onFailure: OnFailure;
  constructor(name = 'answer-the-bell', { startsAt = 'the-beginning', onFailure = 'parks' }: Partial<Declared> = {}) {
    super();
    this.name = name;
    this.startsAt = startsAt;
    this.onFailure = onFailure;
  }
  override async react({ data }: TypedEvent<typeof BellRang>, send: SendStep): Promise<void> {
    await send(Answer, { number: data.number });
  }
}

export type Sent = Readonly<{ number: number; sender: ProcessSender }>;

/** Keeps what was sent; `behave` may throw what a command would. */
export class Desk extends ProcessGateway {
  readonly sent: Sent[] = [];
  readonly behave: (sent: Sent) => void;
  #notice: () => void = () => {};

  constructor(behave: (sent: Sent) => void = () => undefined) {
    super();
    this.behave = behave;
  }

  override async send(_: unknown, data: unknown, sender: ProcessSender): Promise<Written> {
    const sent = { number: (data as { number: number }).number, sender };
    this.sent.push(sent);
    this.#notice();
    this.behave(sent);
    return {} as Written;
  }

  /** Resolves when so many were sent. */
  async hasSent(count: number): Promise<void> {
    while (this.sent.length < count) await new Promise<void>((resolve) => (this.#notice = resolve));
  }

  get numbers(): number[] {
    return this.sent.map(({ number }) => number);
  }
}

export const folder = (): string => mkdtempSync(join(tmpdir(), 'desk-'));
export const openStore = (path = folder()) => SqliteEventStore.open(join(path, 'events.sqlite'));
export const openOperations = () => SqliteOperations.open(join(folder(), 'operations.sqlite'));

const metadata = canonical({
  schemaVersion: 1,
  effectiveOn: '2026-01-12',
  recordedAt: '2026-01-12T09:00:00.000Z',
  about: {},
  sealed: {},
  correlationId: derivedId('conversation'),
});

/** Rings the bells with these numbers, one stream each. */
export async function ring(store: EventStore, ...numbers: number[]): Promise<void> {
  for (const number of numbers) {
    const id = derivedId('bell', number);
    await store.append(`bell-${id}`, 'no-stream', [{ id, type: 'BellRang', data: canonical({ number }), metadata }]);
  }
}
