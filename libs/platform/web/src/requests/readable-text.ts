/** Control characters but for the tab and the ends of lines. */
const CONTROL = /[\p{Cc}]/u;
const LINES = /[\t\n\r]/g;
/** Marks, overrides and isolates of the direction of writing: text that reads otherwise than it is stored. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** What stands where a letter was lost on the way, in another encoding than was said. */
const LOST = /\ufffd/u;
/** Blanks, signs without width, and letters that are drawn as a blank (Hangul fillers, an empty Braille cell). */
const UNSEEN = /[\s\p{C}\p{Z}\u115f\u1160\u2800\u3164\uffa0]/gu;
/** Without width, and never between two letters of a name; ZWJ and ZWNJ are, in Persian and Sinhala. */
const ZERO_WIDTH = /[\u00ad\u180e\u200b\u2060\ufeff]/u;

/** What keeps a text from being read as it is stored. */
export type TextFault = 'nothing-to-read' | 'hidden-signs' | 'lost-letter' | 'no-letter';

/** Half a letter (a lone surrogate) cannot be stored at all; U+0000 not everywhere. */
export function faultOfText(value: string): TextFault | null {
  if (!value.isWellFormed() || CONTROL.test(value.replace(LINES, '')) || DIRECTION.test(value)) return 'hidden-signs';
  if (LOST.test(value)) return 'lost-letter';
  return value.replace(UNSEEN, '') === '' ? 'nothing-to-read' : null;
}

/** A name stands on one line and has a letter: without one nothing finds it again. */
export function faultOfName(value: string): TextFault | null {
  const fault = faultOfText(value);
  if (fault) return fault;
  if (/[\t\n\r]/.test(value) || ZERO_WIDTH.test(value)) return 'hidden-signs';
  return /\p{L}/u.test(value.replace(UNSEEN, '')) ? null : 'no-letter';
}
