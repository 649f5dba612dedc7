import { describe, expect, it } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { faultOfName, faultOfText } from './readable-text.ts';

describe('What cannot be read as a text', () => {
  it.each([
    ['nothing', '', 'nothing-to-read'],
    ['blanks', ' \u00a0\u2003\t\n', 'nothing-to-read'],
    ['signs without width', '\u200b\u200d\ufeff\u2060', 'nothing-to-read'],
    ['a Hangul filler', '\u3164', 'nothing-to-read'],
    ['an empty Braille cell', '\u2800', 'nothing-to-read'],
    ['U+0000', 'seen\u0000', 'hidden-signs'],
    ['another control character', 'seen\u0007', 'hidden-signs'],
    ['a mark of direction', '\u200fseen', 'hidden-signs'],
    ['an override of direction', 'seen\u202e', 'hidden-signs'],
    ['a lone surrogate', 'seen\ud800', 'hidden-signs'],
    ['a lost letter', 'Zo\ufffd', 'lost-letter'],
    ['words', 'seen at home\r\n\tby Ms O’Neill', null],
    ['a joined emoji', '👩‍👧', null],
    ['Persian with a non-joiner', 'می‌خواهم', null],
    ['a pasted sign without width among words', '\ufeffseen', null],
  ] as const)('%s: %p: %p', (_, value, fault) => expect(faultOfText(value)).toBe(fault));

  it('has no half letters in what it lets through', () =>
    assert(
      property(string({ unit: 'binary' }), (value) =>
        expect(faultOfText(value) !== null || value.isWellFormed()).toBe(true),
      ),
    ));
});

describe('What cannot be read as a name', () => {
  it.each([
    ['dots', '..', 'no-letter'],
    ['a question mark', '?', 'no-letter'],
    ['digits', '123', 'no-letter'],
    ['blanks', '  ', 'nothing-to-read'],
    ['two lines', 'Ama\nExample', 'hidden-signs'],
    ['a sign without width', 'A\u200bma', 'hidden-signs'],
    ['a name', 'O’Neill-De La Cruz', null],
    ['one sign', '王', null],
    ['a Persian name with a non-joiner', 'علی‌رضا', null],
  ] as const)('%s: %p: %p', (_, value, fault) => expect(faultOfName(value)).toBe(fault));
});
