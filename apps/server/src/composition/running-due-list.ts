import { setTimeout as delay } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { DueListKeeper } from '#platform/deadlines';
import type { HeldLeases } from '#platform/operations';
import { Sealer } from '#platform/privacy';
import { ViewWaiter } from '#platform/read-models';
import { Log } from '#platform/telemetry';
import { birthsKnown, birthsView } from './births-known.ts';
import { catalogue, deadlines } from './all-contexts.ts';
import type { AskingTerms } from './asking-terms.ts';
import { DueListsAtTheHead } from './due-list-progress.ts';
import { lawVersion } from './law-version.ts';
import type { Stores } from './open-stores.ts';

/** Keeps the due list of this server, and stops when told to. */
export class RunningDueList {
  readonly #stop = new AbortController();
  readonly #running: Promise<void>;

  constructor(
    app: INestApplicationContext,
    { events, views: store }: Stores,
    leases: HeldLeases,
    asks: AskingTerms = {},
  ) {
    const log = app.get(Log);
    const progress = new DueListsAtTheHead(app.get(ViewWaiter));
    const sealer = app.get(Sealer);
    const keeper = new DueListKeeper({
      ...{ events, store, deadlines, lawVersion, sealer, ...birthsKnown(store, sealer) },
      decode: (event) => catalogue.decodeOnce(event),
      ...asks,
      reached: (views, position, signal) => progress.reached([...views, birthsView], position, signal),
      report: (error) => log.error('The due list could not be kept; it is tried again', error),
    });
    this.#running = this.#keep(keeper, leases);
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  /** One keeper, however many servers there are. */
  async #keep(keeper: DueListKeeper, leases: HeldLeases): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      const lease = await leases.tryHold('due-list').catch(() => null);
      if (lease) {
        await keeper.run(AbortSignal.any([signal, lease.lost]));
        await lease.release().catch(() => undefined);
      } else await delay(1000, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
