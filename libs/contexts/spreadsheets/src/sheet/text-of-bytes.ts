import { NotAList } from './cell.ts';

const decoded = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);

/** Signs that no list has: what is in a picture or a program. */
const OF_NO_TEXT = /[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/u;

/**
 * A text as whoever saved it saw it: in UTF-8 or UTF-16, by its first bytes or by what is in it; else as Excel in Britain
 * saves CSV, in Windows-1252.
 * @throws NotAList it is no text
 */
export function textOfBytes(bytes: Uint8Array): string {
  const text = read(bytes).replace(/^\ufeff/, '');
  if (OF_NO_TEXT.test(text)) throw new NotAList('not-a-spreadsheet');
  return text;
}

function read(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decoded('utf-16be', bytes);
  // Letters of English in UTF-16 have a zero beside each.
  if (second === 0 && first !== 0) return decoded('utf-16le', bytes);
  if (first === 0 && second !== 0) return decoded('utf-16be', bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoded('windows-1252', bytes);
  }
}
