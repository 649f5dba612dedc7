import type { AllStreamRecordedEvent } from '@eventstore/db-client';
import type { EngineConnection } from './engine-connection.ts';
import { pageAfter, pageAt, pageBefore } from './engine-pages.ts';
import { isOurs } from './stored-form.ts';

/**
 * Where the last event of ours stands. The engine keeps events of its own in the same log, thousands on a quiet day: once
 * found, only what came since is looked at.
 */
export class LastOfAll {
  readonly #connection: EngineConnection;
  #looked: Readonly<{ upTo: bigint; last: bigint | null }> | null = null;

  constructor(connection: EngineConnection) {
    this.#connection = connection;
  }

  async position(): Promise<bigint | null> {
    const found = this.#looked ? await this.#since(this.#looked) : await this.#fromTheEnd();
    if (found && (!this.#looked || found.upTo >= this.#looked.upTo)) this.#looked = found;
    return found?.last ?? null;
  }

  async at(commit: bigint): Promise<AllStreamRecordedEvent | null> {
    const event = await pageAt(this.#connection, commit);
    return event?.position.commit === commit ? event : null;
  }

  async #since(looked: Readonly<{ upTo: bigint; last: bigint | null }>) {
    for (let { upTo, last } = looked; ;) {
      const page = await pageAfter(this.#connection, upTo);
      if (!page) return this.#fromTheEnd();
      upTo = page.events.at(-1)?.position.commit ?? upTo;
      last = page.events.findLast(isOurs)?.position.commit ?? last;
      if (page.atEnd) return { upTo, last };
    }
  }

  async #fromTheEnd() {
    let upTo: bigint | null = null;
    for (let before: bigint | null = null; ;) {
      const page = await pageBefore(this.#connection, before);
      upTo ??= page[0]?.position.commit ?? null;
      const last: bigint | null = page.find(isOurs)?.position.commit ?? null;
      before = page.at(-1)?.position.commit ?? null;
      if (last !== null || before === null) return upTo === null ? null : { upTo, last };
    }
  }
}
