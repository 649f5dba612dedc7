import type { ParkedCause, ProcessMemory } from './process-memory.ts';

/** What one process has parked, known without asking: each of its events asks whether its subject waits. */
export class ParkedCauses {
  readonly #process: string;
  readonly #memory: ProcessMemory;
  #subjects = new Set<string>();

  constructor(process: string, memory: ProcessMemory) {
    this.#process = process;
    this.#memory = memory;
  }

  async load(): Promise<void> {
    this.#subjects = new Set((await this.#memory.parkedOf(this.#process)).map(({ subject }) => subject));
  }

  has(subject: string): boolean {
    return this.#subjects.has(subject);
  }

  async park(cause: ParkedCause): Promise<void> {
    await this.#memory.park(this.#process, cause);
    this.#subjects.add(cause.subject);
  }

  /**
   * Works off what waits, each subject in order and as far as it goes.
   * @param deal answers the code of a lasting failure, or null when it was dealt with and forgotten
   * @param only this subject
   */
  async retry(deal: (cause: ParkedCause) => Promise<string | null>, only?: string): Promise<void> {
    const bySubject = Map.groupBy(await this.#memory.parkedOf(this.#process), ({ subject }) => subject);
    if (only !== undefined && !bySubject.has(only)) this.#subjects.delete(only);
    for (const [subject, causes] of bySubject) {
      if (only !== undefined && subject !== only) continue;
      let code: string | null = null;
      for (const cause of causes) {
        code = await deal(cause);
        if (code === null) continue;
        await this.#memory.park(this.#process, { ...cause, code });
        break;
      }
      if (code === null) this.#subjects.delete(subject);
    }
  }
}
