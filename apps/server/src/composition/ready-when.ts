import { statfs } from 'node:fs/promises';
import type { KeptMarks } from '#platform/data-folder';
import type { ProcessStanding } from '#platform/process-manager';
import { wordsOfFailure } from '#platform/process-manager';
import type { ViewState } from '#platform/read-models';
import type { Disk, LogWatch } from '#platform/sqlite-file';
import type { Log } from '#platform/telemetry';
import { ReadinessCheck } from '#platform/web';
import type { Standing } from './standings.ts';

type Look<T> = Readonly<{ states: () => T; standings: () => Promise<readonly Standing[]> }>;

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

/** Ready when every view of this version has caught up once. */
export class ViewsReady extends ReadinessCheck {
  override readonly name = 'views';
  #look: Look<readonly ViewState[]> | null = null;

  watch(look: Look<readonly ViewState[]>): void {
    this.#look = look;
  }

  override ready(): boolean {
    return this.#look?.states().every(({ state }) => state === 'at-the-head') ?? false;
  }

  override async details(): Promise<unknown> {
    return told((await this.#look?.standings()) ?? []);
  }
}

/** Not ready while a process that may park nothing is held: what it owes is not done. */
export class ProcessesReady extends ReadinessCheck {
  override readonly name = 'processes';
  #look: Look<Promise<readonly ProcessStanding[]>> | null = null;

  watch(look: Look<Promise<readonly ProcessStanding[]>>): void {
    this.#look = look;
  }

  override async ready(): Promise<boolean> {
    return (await this.#look?.states())?.every(({ state }) => state !== 'held') ?? false;
  }

  override async details(): Promise<unknown> {
    const held = ((await this.#look?.states()) ?? []).filter(({ state }) => state === 'held');
    const why = held.map(({ process, parked }) => ({ process, why: wordsOfFailure(parked[0]?.code ?? null) }));
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
  readonly #marks: Pick<KeptMarks, 'written'>;

  readonly #room: number;

  constructor(folder: string, marks: Pick<KeptMarks, 'written'>, room = ROOM_BYTES) {
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
