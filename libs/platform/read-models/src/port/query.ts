import type { Collection, FieldKind, Fields, JsonObject, ValueOf } from './collection.ts';

export type Comparison = 'eq' | 'lt' | 'lte' | 'gt' | 'gte';
export type Operator = Comparison | 'in' | 'notIn' | 'has';

/** Several operators on one field must all hold. Text is ordered by code point, false before true. */
export type Condition<K extends FieldKind = FieldKind> = K extends 'strings'
  ? { readonly has?: string }
  : { readonly [O in Comparison]?: ValueOf<K> } & {
      readonly in?: readonly ValueOf<K>[];
      readonly notIn?: readonly ValueOf<K>[];
    };

export type Filter<F extends Fields> = { readonly [N in keyof F]?: Condition<F[N]> } & {
  readonly id?: Condition<'string'>;
};

/**
 * Only rows for which another view holds a document that fits, under the id that stands in `by`: a list filters by who may
 * see a record, and neither view copies the other. Where that document is parked nothing is known, so the row is not shown.
 */
export type Within = Readonly<{ collection: Collection; by: string; where: Filter<Fields> }>;

/** The longest page, and the longest list for `in` and `notIn`. */
export const MAX_LIMIT = 1000;

export type Query<F extends Fields = Fields> = Readonly<{
  where?: Filter<F>;
  within?: Within;
  /** In this order, all in one direction; ties, and queries without a sort, go by id in the same direction. */
  sort?: Readonly<{ by: readonly (keyof F & string)[]; direction?: 'asc' | 'desc' }>;
  /** 1 to MAX_LIMIT. */
  limit: number;
  /** `next` or `previous` of another page; only for the query it came from. */
  cursor?: string;
}>;

export type Row<D = JsonObject> = Readonly<{
  id: string;
  document: D;
  /** An event of this document could not be applied yet: what is shown is its state before. */
  parked: boolean;
}>;

export type Page<D = JsonObject> = Readonly<{
  rows: readonly Row<D>[];
  /** Cursor of the next page; null on the last. */
  next: string | null;
  /** Cursor of the page before; null on the first. */
  previous: string | null;
  /**
   * How many parked documents of the view have no row at all, since already their first event could not be applied; and
   * of the view that rows are to be within, how many are parked.
   */
  unlisted: number;
}>;

/** The most that is counted: a list of more says so. */
export const MAX_COUNT = 10_000;

export type Counting<F extends Fields = Fields> = Pick<Query<F>, 'where' | 'within'> &
  Readonly<{
    /** 1 to MAX_COUNT: nothing beyond it is looked at. */
    upTo: number;
  }>;

/** `more`: there are more than were asked to be counted, and `rows` is that limit. */
export type Counted = Readonly<{ rows: number; more: boolean }>;

/** Which documents fit, in no order. `more`: there are others beyond the limit. `unlisted` as on a page. */
export type Ids = Readonly<{ ids: readonly string[]; more: boolean; unlisted: number }>;
