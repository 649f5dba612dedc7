/** What a document is made of: JSON, nothing else. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [field: string]: JsonValue };

/**
 * What a declared field holds, always: `string` (any text without U+0000), a safe `integer`, a `boolean`, a `date`
 * (YYYY-MM-DD), an `instant` (UTC with milliseconds, so that its texts sort as time does), or `strings` (for `has`).
 */
export type FieldKind = 'string' | 'integer' | 'boolean' | 'date' | 'instant' | 'strings';
export type Fields = Readonly<Record<string, FieldKind>>;

type Scalars = { string: string; integer: number; boolean: boolean; date: string; instant: string };
export type ValueOf<K extends FieldKind> = K extends keyof Scalars ? Scalars[K] : readonly string[];

/** A document must carry every declared field. */
export type DocumentOf<F extends Fields> = { readonly [N in keyof F]: ValueOf<F[N]> };

/**
 * The documents of one view in one version. Only declared fields can be filtered or sorted by, because each of them is
 * indexed. `indexes` names further ones for a screen that filters by some fields (first) and sorts by others (last).
 * `Document` is the documents' type; it exists for the compiler alone.
 */
export type Collection<Document = unknown, F extends Fields = Fields> = Readonly<{
  view: string;
  version: number;
  fields: F;
  indexes?: readonly (readonly (keyof F & string)[])[];
  __document?: Document;
}>;

/** `school-roll@2`: how a view of one version is named in messages and requests. */
export const collectionName = (collection: Collection): string => `${collection.view}@${collection.version}`;
