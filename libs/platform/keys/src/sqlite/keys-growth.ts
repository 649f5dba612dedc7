/**
 * How far the file has grown, for the other files of its set. An ended key keeps its row. What was destroyed is not
 * counted: a file that knows less of it learns it again from the list and the events.
 */
export const KEYS_GROW = [{ what: 'keys', table: 'keys', number: 'id', id: 'kid' }] as const;
