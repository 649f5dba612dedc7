import { codeOf } from './failures.ts';

/** `fails`: it tries again. `parked`: it left something waiting and goes on with the rest. `works`: what failed went well. */
export type StateTold =
  Readonly<{ kind: 'fails' | 'parked'; error: unknown; tries: number }> | Readonly<{ kind: 'works' }>;
export type ProcessLog = (process: string, told: StateTold) => void;

/** Tells that a process fails when it begins to, when another thing is wrong, and how that ended: not at every try. */
export class ChangesOfState {
  readonly #process: string;
  readonly #log: ProcessLog;
  #failing: string | null = null;

  constructor(process: string, log: ProcessLog) {
    this.#process = process;
    this.#log = log;
  }

  fails = (error: unknown, tries: number): void => {
    const code = codeOf(error);
    if (code === this.#failing) return;
    this.#failing = code;
    this.#log(this.#process, { kind: 'fails', error, tries });
  };

  /** What it failed on waits: nobody is told that it went well. */
  parks(error: unknown, tries: number): void {
    this.#failing = null;
    this.#log(this.#process, { kind: 'parked', error, tries });
  }

  works(): void {
    if (this.#failing === null) return;
    this.#failing = null;
    this.#log(this.#process, { kind: 'works' });
  }
}
