import { statfs } from 'node:fs/promises';
import { wordsOfFailure } from '#platform/process-manager';
import type { Disk, LogWatch } from '#platform/sqlite-file';
import type { Log } from '#platform/telemetry';
import { ReadinessCheck } from '#platform/web';
import type { HeldProcess, Standing } from './standings.ts';
import type { MarksKept } from './store-set.ts';
import type { ViewsShown } from './views-shown.ts';

/** What is behind and what waits, without whose: whoever watches a server is told of nobody. */
const told = (standings: readonly Standing[]) =>
  standings.map(({ name, stopped, behind, waiting }) => ({
    name,
    stopped: stopped !== null,
    behind,
    parked: Object.fromEntries(
      [...Map.groupBy(waiting, ({ words }) => words)].map(([words, all]) => [words, all.length]),
    ),
  }));

type Standings = () => Promise<readonly Standing[]>;

/** Once every view of this version shows what was recorded when this server began, whoever of the servers builds it. */
export class ViewsReady extends ReadinessCheck {
  override readonly name = 'views';
  #look: Readonly<{ shown: ViewsShown; standings: Standings }> | null = null;

  watch(look: Readonly<{ shown: ViewsShown; standings: Standings }>): void {
    this.#look = look;
  }

  override async ready(): Promise<boolean> {
    return (await this.#look?.shown.all()) ?? false;
  }

  override async details(): Promise<unknown> {
    return told((await this.#look?.standings()) ?? []);
  }
}

/** Not ready while a process that may park nothing is held: what it owes is not done. */
export class ProcessesReady extends ReadinessCheck {
  override readonly name = 'processes';
  #look: Readonly<{ held: () => Promise<readonly HeldProcess[]>; standings: Standings }> | null = null;

  watch(look: Readonly<{ held: () => Promise<readonly HeldProcess[]>; standings: Standings }>): void {
    this.#look = look;
  }

  override async ready(): Promise<boolean> {
    return (await this.#look?.held())?.length === 0;
  }

  override async details(): Promise<unknown> {
    const held = (await this.#look?.held()) ?? [];
    const why = held.map(({ process, code }) => ({ process, why: wordsOfFailure(code) }));
    return { held: why, all: told((await this.#look?.standings()) ?? []) };
  }
}

/** Ready when a start, or the laying of a sample, is over. */
export class StartReady extends ReadinessCheck {
  override readonly name = 'start';
  #over = false;

  isOver(): void {
    this.#over = true;
  }

  override ready(): boolean {
    return this.#over;
  }
}

/** Below this much room a folder counts as full: a batch of views needs some, and so does a checkpoint of a log. */
const ROOM_BYTES = 32 * 1024 * 1024;

/** Ready while the stores can be written to: there is room, the marks are written down, and no write is refused. */
export class StoresWritable extends ReadinessCheck {
  override readonly name = 'room on the disk';
  readonly #folder: string;
  readonly #marks: Pick<MarksKept, 'written'>;

  readonly #room: number;

  constructor(folder: string, marks: Pick<MarksKept, 'written'>, room = ROOM_BYTES) {
    super();
    this.#room = room;
    this.#folder = folder;
    this.#marks = marks;
  }

  override async ready(): Promise<boolean> {
    const { bavail, bsize } = await statfs(this.#folder);
    return (await this.#marks.written()) && bavail * bsize >= this.#room;
  }
}

/** Not ready, until it is started again, once the disk failed to keep what was written: what is in the files is not known. */
export class DiskKeeps extends ReadinessCheck {
  override readonly name = 'what the disk keeps';
  readonly #log: Log;
  #kept = true;

  constructor(log: Log) {
    super();
    this.#log = log;
  }

  /** What is given to a store that writes to the disk. */
  get disk(): Disk {
    return { failed: (error) => this.#fail('The disk failed: nothing more is recorded', error) };
  }

  /** What is given to the store of the views, whose log is brought home in a thread. */
  get log(): LogWatch {
    return {
      failed: (error) => this.#fail('The disk does not answer: the views stand still', error),
      unaided: (error) => this.#log.error('The log of the views has no thread now: slower, and as safe', error),
    };
  }

  override ready(): boolean {
    return this.#kept;
  }

  #fail(what: string, error: Error): void {
    this.#kept = false;
    this.#log.error(`${what}. See to the disk, then start the server again`, error);
  }
}
