import { StandingOfParts, type LettingGo, type PartStanding } from '#contexts/jobs';
import { collectionName } from '#platform/read-models';
import type { Clock } from '#platform/time';
import { rebuildable, views } from './all-contexts.ts';
import type { Stores } from './open-stores.ts';
import { processesThatHold, processStandings, viewStandings } from './standings.ts';

type Kept = Pick<Stores, 'events' | 'views' | 'operations'>;

/** The same that the operator's verbs tell and ask, for the pages of an administrator. */
export class PartsStanding extends StandingOfParts {
  readonly #stores: Kept;
  readonly #clock: Clock;

  constructor(stores: Kept, clock: Clock) {
    super();
    this.#stores = stores;
    this.#clock = clock;
  }

  override async all(): Promise<readonly PartStanding[]> {
    const { events, views: store, operations } = this.#stores;
    const source = { events, now: this.#clock.now() };
    const all = [...(await viewStandings(store, views, source)), ...(await processStandings(operations, source))];
    const ofViews = new Set((await store.requests()).flatMap(({ kind, view }) => (kind === 'retry' ? view : [])));
    const ofProcesses = new Set((await operations.processes.requests()).map(({ process }) => process));
    return all.map(({ kind, name, stopped, behind, waiting }) => {
      const view = rebuildable.find((each) => collectionName(each) === name)?.view ?? name;
      return {
        ...{ kind, name: kind === 'view' ? view : name, stopped, behind, waiting },
        holds: kind === 'process' && processesThatHold.includes(name),
        isAsked: kind === 'view' ? ofViews.has(view) : ofProcesses.has(name),
      };
    });
  }

  override async tryAgain({ kind, name }: Pick<PartStanding, 'kind' | 'name'>): Promise<void> {
    if (kind === 'view') await this.#stores.views.request({ kind: 'retry', view: name });
    else await this.#stores.operations.processes.request({ kind: 'retry', process: name });
  }

  override letGo = (process: string, cause: string, reason: LettingGo): Promise<void> =>
    this.#stores.operations.processes.request({ kind: 'let-go', process, cause, reason });
}
