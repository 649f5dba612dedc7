import { text, type Given } from '../forms/date-fields.ts';
import { restName } from './sheet-names.ts';

/** The session in which whoever has no mark is to be filled in, or emptied again; before anything is recorded. */
const REST = 'rest';
const UNDO = 'undo';
/** Of whom the last filling in was, and as what. */
const FILLED = 'filled';
const FILLED_AS = 'filledAs';

/** Whether a sheet came back only to have the rest of a session filled in, or emptied again. */
export const isFilling = (given: Given): boolean => text(given, REST) !== '' || text(given, UNDO) !== '';

/**
 * What a session without a mark is given by the button for the rest. It never takes the place of anything that was typed, and
 * undone, it empties nothing that it has not filled. Null: it is left as it is.
 */
export function restTyped(given: Given, placementId: string, key: string, typed: string): string | null {
  if (text(given, REST) === key) {
    const code = text(given, restName(key)).toUpperCase();
    return typed === '' && code !== '' ? code : null;
  }
  if (text(given, UNDO) !== key || typed !== text(given, FILLED_AS)) return null;
  return text(given, FILLED).split(' ').includes(placementId) ? '' : null;
}
