import type { EngineCollection } from '#platform/mongo-engine';
import type { Instant } from '#platform/time';
import { LastLooked } from '../port/last-looked.ts';
import { onlyCodes, onlyInstant } from '../port/only-codes.ts';

export type LookRow = Readonly<{ _id: string; at: Instant }>;

/** Codes have no spaces. */
const idOf = (person: string, list: string): string => `${person} ${list}`;

export class MongoLastLooked extends LastLooked {
  readonly #rows: EngineCollection<LookRow>;

  constructor(rows: EngineCollection<LookRow>) {
    super();
    this.#rows = rows;
  }

  override async at(person: string, list: string): Promise<Instant | null> {
    return (await this.#rows.findOne({ _id: idOf(person, list) }))?.at ?? null;
  }

  override async note(person: string, list: string, at: Instant): Promise<void> {
    onlyCodes({ person, list });
    onlyInstant('instant of looking', at);
    await this.#rows.update({ _id: idOf(person, list) }, { $max: { at } }, { upsert: true });
  }
}
