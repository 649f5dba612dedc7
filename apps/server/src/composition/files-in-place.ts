import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Log } from '#platform/telemetry';
import { ReadinessCheck } from '#platform/web';

/**
 * Not ready, until it is started again, once a file of the store was taken away or another was put in its place while it is
 * served: what is written from then on goes into a file that has no name, and is gone with the process.
 */
export class FilesInPlace extends ReadinessCheck {
  override readonly name = 'files of the store';
  readonly #opened: ReadonlyMap<string, number>;
  readonly #log: Log;
  #gone: readonly string[] = [];

  private constructor(opened: ReadonlyMap<string, number>, log: Log) {
    super();
    this.#opened = opened;
    this.#log = log;
  }

  /** @param files as they are opened now */
  static async of(files: readonly string[], log: Log): Promise<FilesInPlace> {
    return new FilesInPlace(
      new Map(await Promise.all(files.map(async (file) => [file, await placeOf(file)] as const))),
      log,
    );
  }

  override async ready(): Promise<boolean> {
    if (this.#gone.length > 0) return false;
    const now = await Promise.all([...this.#opened].map(async ([file, was]) => (await placeOf(file)) === was || file));
    this.#gone = now.filter((each) => each !== true).map((file) => basename(file));
    if (this.#gone.length === 0) return true;
    const fault = `Taken away or replaced while it is served: ${this.#gone.join(', ')}.`;
    this.#log.error(
      'What is recorded from now on is lost at the stop: stop the server now, and put the file back',
      null,
      {
        fault,
      },
    );
    return false;
  }

  override async details(): Promise<unknown> {
    return { gone: this.#gone };
  }
}

const NOWHERE = -1;
const placeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ ino }) => ino,
    () => NOWHERE,
  );
