import type { InOneGo } from '#platform/mongo-engine';
import { comparePositions, type Position } from '#platform/event-sourcing';
import { collectionName, type Collection } from '../port/collection.ts';
import { ViewNotBuilt } from '../port/read-model-errors.ts';
import type { ViewCollections } from './view-collections.ts';

type Which = Pick<Collection, 'view' | 'version'>;

/** The build that readers see, as of the moment of a reading. */
export type LiveBuild = Which & Readonly<{ generation: number; position: Position | null }>;

/** A new primary may show for a moment what was before something that was already answered here. */
export class OlderThanAnswered extends Error {}

/** Finds the live builds, and knows how far each was when it was last answered: nobody is shown less than before. */
export class LiveBuilds {
  readonly #rows: ViewCollections;
  readonly #answered = new Map<string, LiveBuild>();

  constructor(rows: ViewCollections) {
    this.#rows = rows;
  }

  /** @throws ViewNotBuilt none is live @throws OlderThanAnswered */
  async of({ view, version }: Which, session: InOneGo): Promise<LiveBuild> {
    const name = collectionName({ view, version, fields: {} });
    const row = await this.#rows.builds.findOne({ view, version, live: true }, { session, sort: { _id: -1 } });
    if (!row) throw new ViewNotBuilt([name]);
    const found = { view, version, generation: row._id, position: row.checkpoint?.position ?? null };
    const before = this.#answered.get(name);
    if (before && isOlder(found, before)) throw new OlderThanAnswered();
    this.#answered.set(name, found);
    return found;
  }
}

function isOlder(found: LiveBuild, before: LiveBuild): boolean {
  if (found.generation !== before.generation) return found.generation < before.generation;
  if (before.position === null) return false;
  return found.position === null || comparePositions(found.position, before.position) < 0;
}
