import type { FieldKind, Fields, JsonObject, ValueOf } from './collection.ts';

export type Comparison = 'eq' | 'lt' | 'lte' | 'gt' | 'gte';
export type Operator = Comparison | 'in' | 'has';

/** Several operators on one field must all hold. Text is ordered by code point, false before true. */
export type Condition<K extends FieldKind = FieldKind> = K extends 'strings'
  ? { readonly has?: string }
  : { readonly [O in Comparison]?: ValueOf<K> } & { readonly in?: readonly ValueOf<K>[] };

export type Filter<F extends Fields> = { readonly [N in keyof F]?: Condition<F[N]> } & {
  readonly id?: Condition<'string'>;
};

/** The longest page, and the longest list for `in`. */
export const MAX_LIMIT = 1000;

export type Query<F extends Fields = Fields> = Readonly<{
  where?: Filter<F>;
  /** In this order, all in one direction; ties, and queries without a sort, go by id in the same direction. */
  sort?: Readonly<{ by: readonly (keyof F & string)[]; direction?: 'asc' | 'desc' }>;
  /** 1 to MAX_LIMIT. */
  limit: number;
  /** `next` of the page before; only for the query it came from. */
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
  /** How many parked documents of the view have no row at all, since already their first event could not be applied. */
  unlisted: number;
}>;
