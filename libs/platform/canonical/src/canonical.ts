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
  for (const name of Object.keys(object).sort()) {
    const text = textOf((object as Readonly<Record<string, unknown>>)[name]);
    if (text !== undefined) members.push([name, `${wellFormed(name)}:${text}`]);
  }
  return members;
}

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
  for (const name of Object.keys(value).sort()) {
    const text = textOf((value as Readonly<Record<string, unknown>>)[name]);
    if (text !== undefined) members += `${members && ','}${wellFormed(name)}:${text}`;
  }
  return `{${members}}`;
}

/** Half of a surrogate pair has no form in UTF-8, so nothing could be hashed. */
function wellFormed(text: string): string {
  if (!text.isWellFormed()) throw noJson();
  return JSON.stringify(text);
}

const noJson = () => new TypeError('Only JSON values have a canonical form.');
