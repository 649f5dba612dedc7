/** A row as any store can hold it. */
export type CarriedRow = Readonly<Record<string, string | number | null>>;

/**
 * A part of a store, as another store of its kind takes it over: every row of it, in an order in which they may be taken.
 * For moving what nobody writes meanwhile.
 */
export type CarriedTable = Readonly<{
  name: string;
  rows: () => AsyncIterable<CarriedRow> | Iterable<CarriedRow>;
  /** What is there already stays as it is: a move that was cut off is gone on with. */
  take: (rows: readonly CarriedRow[]) => Promise<void>;
}>;

/** All parts of a store that are moved. */
export type Carried = Readonly<{
  tables: readonly CarriedTable[];
  /** After the last row: what the store knows by counting. */
  taken: () => Promise<void>;
  close: () => Promise<void>;
}>;
