import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { APPEND_OUTCOMES, type AppendOutcome, type EventsObserver } from '#platform/event-sourcing';

/** Where a view or a process stands, in numbers: of nobody. */
export type Reader = Readonly<{
  kind: 'view' | 'process';
  name: string;
  stopped: boolean;
  /** Null: it goes by the clock, not by events. */
  behind: Readonly<{ events: number; seconds: number }> | null;
  parked: number;
}>;

/** From a group commit to an engine that is away. */
const APPEND_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const OF_A_READER = ['kind', 'name'] as const;

/**
 * What one server tells whoever watches it, in the words of Prometheus. Labels are names that the code gives (views,
 * processes, outcomes), never an id and never what a person typed: no erasure reaches what a monitor keeps.
 */
export class ServerMetrics implements EventsObserver {
  readonly #registry = new Registry();
  readonly #appends = this.#histogram('throughline_append_seconds', 'How long appends took, by how they ended.');
  readonly #breaks = new Counter({
    name: 'throughline_subscription_restarts_total',
    help: 'Subscriptions to the event store that broke off and were begun anew.',
    registers: [this.#registry],
  });
  readonly #lagEvents = this.#gauge('throughline_lag_events', 'Events that it has not dealt with; counted to 1000.');
  readonly #lagSeconds = this.#gauge('throughline_lag_seconds', 'Since when the first of these is recorded.');
  readonly #parked = this.#gauge('throughline_parked', 'What it could not do, and what waits behind that.');
  readonly #stopped = this.#gauge('throughline_stopped', '1 while something that it may not pass stops it.');
  readonly #known = new Gauge({
    name: 'throughline_standings_known',
    help: '1 when it could be read where views and processes stand; else nothing is told of them.',
    registers: [this.#registry],
  });
  #readers: () => Promise<readonly Reader[]> = async () => [];
  #asked: Promise<string> | undefined;

  constructor() {
    for (const outcome of APPEND_OUTCOMES) this.#appends.zero({ outcome });
    collectDefaultMetrics({ register: this.#registry });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  appended(outcome: AppendOutcome, seconds: number): void {
    this.#appends.observe({ outcome }, seconds);
  }

  subscriptionBroke(): void {
    this.#breaks.inc();
  }

  /** Asked whenever somebody asks this. */
  watch(readers: () => Promise<readonly Reader[]>): void {
    this.#readers = readers;
  }

  /** As it is now; whoever asks meanwhile is told the same. */
  text(): Promise<string> {
    this.#asked ??= this.#text().finally(() => (this.#asked = undefined));
    return this.#asked;
  }

  async #text(): Promise<string> {
    const readers = await this.#readers().catch(() => null);
    this.#known.set(readers ? 1 : 0);
    for (const gauge of [this.#lagEvents, this.#lagSeconds, this.#parked, this.#stopped]) gauge.reset();
    for (const { kind, name, stopped, behind, parked } of readers ?? []) {
      this.#parked.set({ kind, name }, parked);
      this.#stopped.set({ kind, name }, stopped ? 1 : 0);
      if (!behind) continue;
      this.#lagEvents.set({ kind, name }, behind.events);
      this.#lagSeconds.set({ kind, name }, behind.seconds);
    }
    return this.#registry.metrics();
  }

  #gauge(name: string, help: string): Gauge<(typeof OF_A_READER)[number]> {
    return new Gauge({ name, help, labelNames: OF_A_READER, registers: [this.#registry] });
  }

  #histogram(name: string, help: string): Histogram<'outcome'> {
    return new Histogram({ name, help, labelNames: ['outcome'], buckets: APPEND_SECONDS, registers: [this.#registry] });
  }
}
