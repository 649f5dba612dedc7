import { canonical, derivedId, type EventType, type TypedEvent } from '#platform/event-sourcing';
import type { Instant } from '#platform/time';
import type { SendStep } from './process.ts';
import type { KeptState, ProcessMemory } from './process-memory.ts';
import type { Reactor } from './reactor.ts';
import { sendAs, type ProcessGateway } from './send-as-process.ts';
import type { StatefulProcess } from './stateful-process.ts';

/** The cause of what is done when a moment has come: the same subject at another moment is another cause. */
export const momentCause = ({ subject, wakeAt }: KeptState): string => `${subject}#${wakeAt}`;

/** Loads what a process remembers, decides and sends, and says what it remembers then. */
export class Remembering {
  readonly process: StatefulProcess;
  readonly #memory: ProcessMemory;
  readonly #gateway: ProcessGateway;

  constructor(process: StatefulProcess, memory: ProcessMemory, gateway: ProcessGateway) {
    this.process = process;
    this.#memory = memory;
    this.#gateway = gateway;
  }

  get reactor(): Reactor {
    const { process } = this;
    return {
      process,
      types: process.reactsTo.map(({ type }) => type),
      subjectOf: (event) => process.subjectOf(event),
      react: async (event, send) => this.#react(process.subjectOf(event), event, send),
      moments: {
        dealWith: (subject, cause) => this.#asked(subject, cause, (kept) => this.whenItComes(kept)),
        passOver: (subject, cause) =>
          this.#asked(subject, cause, async (kept) =>
            this.#next(kept, process.evolve(this.#today(kept), { type: 'MomentCame', at: kept.wakeAt! })),
          ),
      },
    };
  }

  /** Whose moment has come. */
  due(now: Instant, limit: number): Promise<readonly KeptState[]> {
    return this.#memory.statesDue(this.process.name, now, limit);
  }

  async whenItComes(kept: KeptState): Promise<KeptState> {
    const { name } = this.process;
    const cause = momentCause(kept);
    const send = sendAs(name, cause, derivedId(name, cause), this.#gateway, this.#memory);
    const happened = { type: 'MomentCame', at: kept.wakeAt! } as const;
    for (const { command, data, tell } of this.process.decide(this.#today(kept), happened))
      await send(command, data, tell);
    return this.#next(kept, this.process.evolve(this.#today(kept), happened));
  }

  async #react(subject: string, event: TypedEvent<EventType>, send: SendStep): Promise<KeptState> {
    const { process } = this;
    const state = this.#today(await this.#memory.stateOf(process.name, subject));
    for (const { command, data, tell } of process.decide(state, event)) await send(command, data, tell);
    return this.#kept(subject, process.evolve(state, event));
  }

  /** Only if it still waits for this very moment. */
  async #asked(subject: string, cause: string, then: (kept: KeptState) => Promise<KeptState>) {
    const kept = await this.#memory.stateOf(this.process.name, subject);
    return kept && momentCause(kept) === cause ? then(kept) : undefined;
  }

  /** @throws TypeError it would be told of the same moment for ever */
  #next({ subject, wakeAt }: KeptState, after: unknown): KeptState {
    const next = this.#kept(subject, after);
    if (next.wakeAt !== null && next.wakeAt <= wakeAt!)
      throw new TypeError(`Process ${this.process.name} was told of its moment and asks for the same again.`);
    return next;
  }

  #kept(subject: string, state: unknown): KeptState {
    const { version } = this.process;
    return { subject, version, state: canonical(state), wakeAt: this.process.wakeAt(state) };
  }

  /** What was remembered, in today's shape. */
  #today(kept: KeptState | null): unknown {
    const { initial, version, upgrades, name } = this.process;
    if (!kept) return initial;
    let state = JSON.parse(kept.state) as unknown;
    for (let from = kept.version; from < version; from++) {
      const upgrade = upgrades[from];
      if (!upgrade) throw new TypeError(`Process ${name} has no upgrade of what it remembered in version ${from}.`);
      state = upgrade(state as never);
    }
    return state;
  }
}
