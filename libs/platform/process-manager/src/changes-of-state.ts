import { codeOf } from './failures.ts';

/** `error`: null where a process works again. */
export type ProcessLog = (process: string, error: unknown, tries: number) => void;

/** Tells that a process fails when it begins to, when another thing is wrong, and when it works again: not at every try. */
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
    this.#log(this.#process, error, tries);
  };

  works(): void {
    if (this.#failing === null) return;
    this.#failing = null;
    this.#log(this.#process, null, 0);
  }
}
