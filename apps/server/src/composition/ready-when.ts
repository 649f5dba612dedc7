import { statfs } from 'node:fs/promises';
import type { KeptMarks } from '#platform/data-folder';
import type { ViewState } from '#platform/read-models';
import { ReadinessCheck } from '#platform/web';

/** Ready when every view of this version has caught up once. */
export class ViewsReady extends ReadinessCheck {
  override readonly name = 'views';
  #states: (() => readonly ViewState[]) | null = null;

  watch(states: () => readonly ViewState[]): void {
    this.#states = states;
  }

  override ready(): boolean {
    return this.#states?.().every(({ state }) => state === 'at-the-head') ?? false;
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

/** Ready while the stores can be written to: there is room, and the last look at the marks could be written down. */
export class StoresWritable extends ReadinessCheck {
  override readonly name = 'room on the disk';
  readonly #folder: string;
  readonly #marks: Pick<KeptMarks, 'written'>;

  constructor(folder: string, marks: Pick<KeptMarks, 'written'>) {
    super();
    this.#folder = folder;
    this.#marks = marks;
  }

  override async ready(): Promise<boolean> {
    const { bavail, bsize } = await statfs(this.#folder);
    return this.#marks.written && bavail * bsize >= ROOM_BYTES;
  }
}
