/**
 * RFC 8785 (JSON Canonicalization Scheme): one text for one value, so that it can be hashed and compared. What a program
 * would write as JSON in any case, with the members of each object in the order of their names as UTF-16.
 * @throws TypeError it is no JSON value
 */
export function canonical(value: unknown): string {
  const text = textOf(value);
  if (text === undefined) throw noJson();
  return text;
}

/** The members of an object as they stand in its canonical text, in their order. */
export function canonicalMembers(object: object): readonly (readonly [name: string, text: string])[] {
  const members: [string, string][] = [];
  for (const name of namesOf(object)) {
    const text = textOf((object as Readonly<Record<string, unknown>>)[name]);
    if (text !== undefined) members.push([name, `${nameText(name)}:${text}`]);
  }
  return members;
}

/** The text of an object of these members. */
export const textOfMembers = (members: ReturnType<typeof canonicalMembers>): string =>
  `{${members.map(([, text]) => text).join(',')}}`;

/** Undefined of what JSON has no word for. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw noJson();
    return JSON.stringify(value);
  }
  if (typeof value === 'bigint') throw noJson();
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((each: unknown) => textOf(each) ?? 'null').join(',')}]`;
  if ('toJSON' in value && typeof value.toJSON === 'function') return textOf(value.toJSON());
  let members = '';
  for (const name of namesOf(value)) {
    const text = textOf((value as Readonly<Record<string, unknown>>)[name]);
    if (text !== undefined) members += `${members && ','}${nameText(name)}:${text}`;
  }
  return `{${members}}`;
}

/** In their order; what was read from a canonical text has them so already. */
function namesOf(object: object): readonly string[] {
  const names = Object.keys(object);
  for (let at = 1; at < names.length; at += 1) if (names[at - 1]! > names[at]!) return names.sort();
  return names;
}

/** The same few names stand in every event. */
const NAMES = new Map<string, string>();
function nameText(name: string): string {
  const known = NAMES.get(name);
  if (known !== undefined) return known;
  const text = wellFormed(name);
  if (NAMES.size >= 1_000) NAMES.clear();
  NAMES.set(name, text);
  return text;
}

/** Half of a surrogate pair has no form in UTF-8, so nothing could be hashed. */
function wellFormed(text: string): string {
  if (!text.isWellFormed()) throw noJson();
  return JSON.stringify(text);
}

const noJson = () => new TypeError('Only JSON values have a canonical form.');
