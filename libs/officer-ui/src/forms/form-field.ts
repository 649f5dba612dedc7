import type { AnswerOf, Query, QueryClass } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import { text, type Given } from './date-fields.ts';

/**
 * What is wrong with what was typed, and the id of the input to mend. `holds`: the input without which the rest can be sent,
 * where that is another, or may be empty.
 */
export type FieldFault = Readonly<{ text: string; at: string; holds?: string }>;

export type Faults = readonly FieldFault[];

/** What the request is given, by what was typed; `undefined` leaves the field out of it. */
export type FieldRead = Readonly<{ value: unknown; faults?: Faults }>;

/** What `fields.njk` draws. */
export type FieldShown = Readonly<{ kind: string; name: string; error: string | null }> &
  Readonly<Record<string, unknown>>;

/** Asks what the page has said that it shows, and nothing else. */
export type Ask = <Data, Q extends Query<Data, unknown>>(
  query: QueryClass<Data, AnswerOf<Q>, Q>,
  data: NoInfer<Data>,
) => Promise<AnswerOf<Q>>;
export type Asking = Readonly<{ ask: Ask }>;

/**
 * One field of a form: how it is called, how what was typed becomes a value of the request, and how it is drawn. Its name
 * is its place in the request, `outcomes-0-actual`.
 */
export interface Field {
  readonly read: (given: Given, name: string, today: CivilDate) => FieldRead;
  /** @param faults of the field and of all within it, by the id of their inputs */
  readonly shown: (given: Given, name: string, faults: Faults) => FieldShown;
  /** The field that a fault of the request names, `outcomes.0.actual`, where it stands within this one. */
  readonly within?: (
    path: readonly string[],
    name: string,
    given: Given,
  ) => Readonly<{ field: Field; name: string }> | null;
  /** What is looked up for what was typed; it stands in the given as `name-found`, whatever was sent under that name. */
  readonly looksUp?: (given: Given, name: string, asking: Asking) => Promise<unknown>;
  /** Whether the form came back only to show what was looked up. */
  readonly isLooking?: (given: Given, name: string) => boolean;
  /** What the row is about that a question of the request asks about. */
  readonly rowAt?: (index: number, name: string, given: Given) => string | null;
  /** The page knows it: a fault of it is no fault of anything typed. */
  readonly untyped?: true;
  /** No input of it stands on the page as it was opened: nothing is missing there. */
  readonly shut?: boolean;
  /** Whether nothing was typed in it; by its name in the form, where it does not say otherwise. */
  readonly isEmpty?: (given: Given, name: string) => boolean;
  /** Where the error summary leads. */
  readonly at: (name: string) => string;
  /** The input that is not sent while this is wrong, where it is another one. */
  readonly holds?: string;
  /** What the API says of a fault, as this page would. */
  readonly worded: (words: string) => string;
}

/** A list of rows that have these fields. What it says of them is for the compiler alone. */
export interface RowsField<RowFields> extends Field {
  readonly isOfRows: true;
  /** Each that the row requires. */
  readonly has?: RowFields;
  /** And no other. */
  readonly named?: keyof RowFields;
}

/**
 * Fields by the names of the request: one for each that it requires, so that no form forgets to ask for it; and of a list the
 * same of each row, which may have no other besides.
 */
export type Fields<Input> = {
  readonly [Name in keyof Input]: NonNullable<Input[Name]> extends readonly (infer Row extends object)[]
    ? RowsField<Fields<Row>>
    : Field;
};

export const isEmpty = (field: Field, given: Given, name: string): boolean =>
  field.isEmpty?.(given, name) ?? text(given, name) === '';

export const faultOf = (faults: Faults, at: string): string | null =>
  faults.find((fault) => fault.at === at)?.text ?? null;
