import type { Filter, Sort } from 'mongodb';
import type { EngineCollection, Row } from '#platform/mongo-engine';
import { MOST_COUNTED, type PageAsked, type PagesBeside } from '../port/newest-first.ts';
import { NotACursor } from '../port/operations-errors.ts';

type Place = readonly (string | number)[];
type Way = 'older' | 'newer';
type Turn = Readonly<{ way: Way; place: Place | null }>;

/** Rows that each have a place, by some fields, the greatest first; several servers give places, so that a count would not do. */
export class NewestFirst<T extends Row> {
  readonly #rows: EngineCollection<T>;
  readonly #by: readonly (keyof T & string)[];

  constructor(rows: EngineCollection<T>, ...by: readonly (keyof T & string)[]) {
    this.#rows = rows;
    this.#by = by;
  }

  /** @throws NotACursor it is no cursor of a list that shows the newest first */
  async page(filter: Filter<T>, { limit, cursor }: PageAsked): Promise<PagesBeside & Readonly<{ rows: readonly T[] }>> {
    const { way, place } = this.#turnOf(cursor);
    const found = await this.#beside(filter, way, place, limit);
    const rows = way === 'older' ? found : found.toReversed();
    const [first, last] = [rows[0], rows.at(-1)];
    const [before, after] = [first ? this.#placeOf(first) : place, last ? this.#placeOf(last) : place];
    const counted = await this.#rows.count(filter, MOST_COUNTED + 1);
    const isAny = async (side: Way, from: Place | null) =>
      from !== null && (await this.#beside(filter, side, from, 1)).length > 0;
    return {
      rows,
      next: (await isAny('older', after)) ? cursorOf('older', after!) : null,
      previous: (await isAny('newer', before)) ? cursorOf('newer', before!) : null,
      count: { rows: Math.min(counted, MOST_COUNTED), more: counted > MOST_COUNTED },
    };
  }

  #beside(filter: Filter<T>, way: Way, place: Place | null, limit: number): Promise<T[]> {
    const direction = way === 'older' ? -1 : 1;
    const sort: Sort = Object.fromEntries(this.#by.map((field) => [field, direction]));
    const further = way === 'older' ? '$lt' : '$gt';
    const beyond = (from: Place) => ({
      $or: this.#by.map((field, n) => ({
        ...Object.fromEntries(this.#by.slice(0, n).map((same, at) => [same, from[at]])),
        [field]: { [further]: from[n] },
      })),
    });
    const rules = place ? { $and: [filter, beyond(place)] } : filter;
    return this.#rows.find(rules as Filter<T>, { sort, limit });
  }

  #placeOf = (row: T): Place => this.#by.map((field) => row[field] as string | number);

  #turnOf(cursor: string | null | undefined): Turn {
    if (cursor == null) return { way: 'older', place: null };
    const [, way, packed] = /^(older|newer)_([\w-]+)$/.exec(cursor) ?? [];
    const place = packed === undefined ? undefined : unpacked(packed);
    if (!Array.isArray(place) || place.length !== this.#by.length || !place.every(isPart)) throw new NotACursor();
    return { way: way as Way, place };
  }
}

const isPart = (part: unknown): part is string | number => typeof part === 'string' || typeof part === 'number';

const cursorOf = (way: Way, place: Place): string =>
  `${way}_${Buffer.from(JSON.stringify(place)).toString('base64url')}`;

function unpacked(packed: string): unknown {
  try {
    return JSON.parse(Buffer.from(packed, 'base64url').toString());
  } catch {
    return undefined;
  }
}
