type Fields = Readonly<Record<string, unknown>>;

/**
 * The records that something sent is about: those that it names at its top; where it names none there, those that each
 * row of its lists names. Null: a row names none, so that nobody can say whether it is within reach.
 */
export function recordsNamed(data: unknown, names: readonly string[]): readonly string[] | null {
  const top = namedBy(data, names);
  if (top.length > 0) return top;
  const rows = rowsOf(data).map((row) => namedBy(row, names));
  const found = rows.flat();
  if (found.length > 0 && rows.some((row) => row.length === 0)) return null;
  return [...new Set(found)];
}

const namedBy = (data: unknown, names: readonly string[]): readonly string[] =>
  isObject(data) ? names.flatMap((name) => (typeof data[name] === 'string' ? [data[name]] : [])) : [];

const rowsOf = (data: unknown): readonly unknown[] =>
  isObject(data) ? Object.values(data).flatMap((value) => (Array.isArray(value) ? value.filter(isObject) : [])) : [];

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
