/**
 * How far the file has grown, for the other files of its set. What was made
 * is remembered also where the key is lost: one lost row makes no older file. What was destroyed is not
 * counted: a file that knows less of it learns it again from the list and the events.
 */
export const KEYS_GROW = [{ what: 'keys', table: 'made', number: 'id', id: 'kid' }] as const;
