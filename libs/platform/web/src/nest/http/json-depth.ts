import { DEEPEST_BODY } from '../../requests/body-size.ts';

const [QUOTE, BACKSLASH, OPENS_LIST, CLOSES_LIST, OPENS_OBJECT, CLOSES_OBJECT] = [...Buffer.from('"\\[]{}')];

/**
 * Looks at JSON byte by byte as it arrives, and says whether it is nested deeper than any body may be: before it is
 * parsed, since a hundred thousand lists within each other keep the collector busy for as long as they live.
 */
export function tooDeepAsItArrives(): (chunk: Buffer) => boolean {
  let [depth, quoted, escaped] = [0, false, false];
  return (chunk) => {
    for (const byte of chunk) {
      if (escaped) escaped = false;
      else if (quoted) {
        if (byte === QUOTE) quoted = false;
        else escaped = byte === BACKSLASH;
      } else if (byte === QUOTE) quoted = true;
      else if (byte === OPENS_LIST || byte === OPENS_OBJECT) {
        if (++depth > DEEPEST_BODY) return true;
      } else if (byte === CLOSES_LIST || byte === CLOSES_OBJECT) depth -= 1;
    }
    return false;
  };
}
