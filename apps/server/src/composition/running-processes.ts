import type { INestApplicationContext } from '@nestjs/common';
import { Gateway } from '#platform/gateway';
import type { HeldLeases } from '#platform/operations';
import { ProcessRunner, type AnyProcess } from '#platform/process-manager';
import { ViewWaiter } from '#platform/read-models';
import { Log } from '#platform/telemetry';
import { Clock } from '#platform/time';
import type { ServerTraces } from '#platform/traces';
import { allProcesses } from '#processes';
import { catalogue } from './all-contexts.ts';
import type { AskingTerms } from './asking-terms.ts';
import { DueListsAtTheHead } from './due-list-progress.ts';
import type { Stores } from './open-stores.ts';
import { GatewayForProcesses } from './process-gateway.ts';

/** Every process the application provides. */
export function processRunnerOf(
  app: INestApplicationContext,
  stores: Stores,
  leases: HeldLeases,
  asks: AskingTerms,
  traces?: ServerTraces,
): ProcessRunner {
  const log = app.get(Log);
  const processes = allProcesses.map((process) => app.get<AnyProcess>(process));
  return new ProcessRunner(
    processes,
    {
      store: stores.events,
      catalogue,
      leases,
      clock: app.get(Clock),
      progress: new DueListsAtTheHead(app.get(ViewWaiter)),
      gateway: new GatewayForProcesses(app.get(Gateway), traces),
      memory: stores.operations.processes,
      ...asks,
    },
    (process, told) => {
      if (told.kind === 'works') log.info('A process works again', { process });
      else log.error(words[told.kind], told.error, { process, tries: told.tries });
    },
  );
}

const words = {
  fails: 'A process could not deal with something, and tries it again',
  parked: 'A process has parked what it cannot deal with, and goes on with the rest: npm run ops -- standing names it',
} as const;
