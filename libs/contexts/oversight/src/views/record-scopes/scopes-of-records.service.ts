import { Injectable } from '@nestjs/common';
import { EventStore, type Position } from '#platform/event-sourcing';
import { childrenAsked, RecordScopes as Scopes, type Reach, type RecordHeld } from '#platform/gateway';
import { Clock, londonDate, type CivilDate } from '#platform/time';
import { everyNamed, ReadModels, ViewWaiter, type Within } from '#platform/read-models';
import { holdersOn } from './holding-periods.ts';
import { recordScopes, type RecordScopes } from './record-scopes.ts';

/** Who holds nothing: no code and no id is empty. */
const NOBODY = '';
const VIEW = [recordScopes.collection.view];

/** Tells the gateway who holds which records, from the view. */
@Injectable()
export class ScopesOfRecords extends Scopes {
  constructor(
    private readonly readModels: ReadModels,
    private readonly events: EventStore,
    private readonly waiter: ViewWaiter,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** A record that the view does not know yet may have been made a moment ago: then it waits for what is recorded. */
  override async of(
    records: readonly string[],
    after: Position | 'now' | null,
  ): Promise<ReadonlyMap<string, RecordHeld>> {
    if (after === 'now') return this.#heldNow(records);
    if (after) await this.waiter.waitFor(VIEW, after);
    const held = await this.#held(records);
    return held.size === new Set(records).size ? held : this.#heldNow(records);
  }

  async #heldNow(records: readonly string[]): Promise<ReadonlyMap<string, RecordHeld>> {
    const head = await this.events.head();
    if (head) await this.waiter.waitFor(VIEW, head);
    return this.#held(records);
  }

  override within(reach: Reach, by: string): Within | null {
    const where = {
      ...(!reach.everything && { [reach.kind]: { has: reach.holder ?? NOBODY } }),
      ...childrenAsked(reach),
    };
    return Object.keys(where).length > 0 ? { collection: recordScopes.collection, by, where } : null;
  }

  async #held(records: readonly string[]): Promise<ReadonlyMap<string, RecordHeld>> {
    const found = await this.#documents(records);
    const children = [...found.values()].map(({ childId }) => childId).filter((child) => !found.has(child));
    const today = londonDate(this.clock.now());
    const known = new Map([...found, ...(await this.#documents(children))]);
    return new Map(
      [...found].flatMap(([id, record]): readonly (readonly [string, RecordHeld])[] => {
        const child = known.get(record.childId);
        return child ? [[id, { child: record.childId, holders: holdersOf(child, record, today) }]] : [];
      }),
    );
  }

  async #documents(records: readonly string[]): Promise<ReadonlyMap<string, RecordScopes>> {
    const rows = await everyNamed(this.readModels, recordScopes.collection, records);
    return new Map([...rows].map(([id, { document }]) => [id, document]));
  }
}

/** What is kept about a child is held as the child is, except by providers: each has its own. */
function holdersOf(child: RecordScopes, record: RecordScopes, today: CivilDate): RecordHeld['holders'] {
  const { providers, places } = holdersOn(record.periods, today);
  return { ...holdersOn(child.periods, today), providers, places };
}
