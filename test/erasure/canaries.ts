import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every canary holds both words, in one of which no letter is plain, so that whatever encodes it is looked for by them. */
export const STEMS = ['Quexvogel', 'Žluťoučkýœ'] as const;

/** A text that stands nowhere else: `what` says which one it is. */
export const canary = (what: string): string => `${STEMS[0]} ${what} ${STEMS[1]}`;

export const holdsCanary = (text: string): boolean => STEMS.every((stem) => text.includes(stem));

/** Forms in which bytes could still be read: `kind` names each. Cut to what does not depend on the neighbours. */
export type Form = Readonly<{ kind: string; bytes: Buffer }>;

/** Everything under which a text could be found: cases, normal forms, escapes, UTF-8 and UTF-16, and their encodings. */
export function formsOf(text: string): readonly Form[] {
  const forms = writtenAs(text).flatMap(([kind, written]) => inBytes(kind, written));
  return [...new Map(forms.map((form) => [form.bytes.toString('hex'), form])).values()];
}

function writtenAs(text: string): readonly (readonly [string, string])[] {
  const cases = [text, text.toUpperCase(), text.toLowerCase()].flatMap((each) => [each, each.normalize('NFD')]);
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  return [...cases, plain, plain.toLowerCase(), plain.toUpperCase()].flatMap((each) => [
    ['text', each] as const,
    ['JSON-escaped', each.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)],
    ['percent-encoded', encodeURIComponent(each)],
    ['HTML-escaped', each.replace(/[^ -~]/gu, (letter) => `&#${letter.codePointAt(0)};`)],
  ]);
}

function inBytes(kind: string, text: string): readonly Form[] {
  const little = Buffer.from(text, 'utf16le');
  const raw = [Buffer.from(text, 'utf8'), little, Buffer.from(little).swap16()];
  const names = ['utf8', 'utf16le', 'utf16be'];
  return raw.flatMap((bytes, n) => encoded(`${kind} in ${names[n]}`, bytes));
}

function encoded(kind: string, bytes: Buffer): readonly Form[] {
  const hex = bytes.toString('hex');
  return [
    { kind, bytes },
    { kind: `${kind}, hex`, bytes: Buffer.from(hex) },
    { kind: `${kind}, HEX`, bytes: Buffer.from(hex.toUpperCase()) },
    ...[0, 1, 2].flatMap((shift) => [
      { kind: `${kind}, base64 +${shift}`, bytes: slidBase64(bytes, shift, 'base64') },
      { kind: `${kind}, base64url +${shift}`, bytes: slidBase64(bytes, shift, 'base64url') },
    ]),
  ];
}

/** Base64 of bytes that begin `shift` bytes after a multiple of three, without the characters that neighbours share. */
function slidBase64(bytes: Buffer, shift: number, encoding: 'base64' | 'base64url'): Buffer {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString(encoding);
  const whole = Math.floor(((shift + bytes.length) * 8) / 6);
  return Buffer.from(text.slice(Math.ceil((shift * 8) / 6), whole));
}

export type Found = Readonly<{ file: string; kind: string }>;
export type Search = Readonly<{ files: number; bytes: number; found: readonly Found[] }>;

/** Looks for the forms in each byte of each file under a folder. */
export function searchFolder(folder: string, forms: readonly Form[]): Search {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const read = files.map((each) => [each.name, readFileSync(join(each.parentPath, each.name))] as const);
  return {
    files: read.length,
    bytes: read.reduce((sum, [, content]) => sum + content.length, 0),
    found: read.flatMap(([file, content]) => foundIn(file, content, forms)),
  };
}

export const foundIn = (file: string, content: Buffer, forms: readonly Form[]): readonly Found[] =>
  forms.flatMap(({ kind, bytes }) => (content.includes(bytes) ? [{ file, kind }] : []));
