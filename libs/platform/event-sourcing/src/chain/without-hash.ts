/** `"hash":"…"`: a member of the object itself, and of none within it. */
const MEMBER = /(?<=[{,])"hash":"([0-9a-f]{64})"/g;

/** The text of metadata without its hash, and the hash; null where it does not stand there as it is written. */
export function withoutHash(text: string): Readonly<{ text: string; hash: string }> | null {
  for (const { 0: member, 1: hash, index: at } of text.matchAll(MEMBER)) {
    if (!isOfTheObject(text, at)) continue;
    const isFirst = text[at - 1] === '{';
    const [from, to] = isFirst ? [at, at + member.length + 1] : [at - 1, at + member.length];
    return { text: text.slice(0, from) + (isFirst && text[to - 1] !== ',' ? '}' : text.slice(to)), hash: hash! };
  }
  return null;
}

const [QUOTE, ESCAPE] = [0x22, 0x5c];
const [OPENS, CLOSES] = [new Set([0x7b, 0x5b]), new Set([0x7d, 0x5d])];

/** Whether one object alone is open there, and no text. */
function isOfTheObject(text: string, at: number): boolean {
  let depth = 0;
  let isText = false;
  for (let n = 0; n < at; n++) {
    const code = text.charCodeAt(n);
    if (isText && code === ESCAPE) n++;
    else if (code === QUOTE) isText = !isText;
    else if (!isText && OPENS.has(code)) depth++;
    else if (!isText && CLOSES.has(code)) depth--;
  }
  return depth === 1 && !isText;
}
