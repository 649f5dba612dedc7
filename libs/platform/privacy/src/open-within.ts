import type { Opened } from './erased.ts';
import type { SealedAt } from './sealed-value.ts';
import type { Sealer } from './sealer.ts';

/** The same shape with every sealed value opened in its place. */
export type OpenedWithin<T> =
  T extends SealedAt<infer V>
    ? Opened<V>
    : T extends readonly (infer I)[]
      ? readonly OpenedWithin<I>[]
      : T extends object
        ? { readonly [K in keyof T]: OpenedWithin<T[K]> }
        : T;

/** Opens every sealed value within plain data, with one look at the keys: for the answer of a query. */
export async function openWithin<T>(sealer: Pick<Sealer, 'open'>, data: T): Promise<OpenedWithin<T>> {
  const sealed: SealedAt[] = [];
  collect(data, sealed);
  const opened: readonly unknown[] = await sealer.open(sealed);
  const values = new Map<unknown, unknown>(sealed.map((value, i) => [value, opened[i]]));
  return replaced(data, values) as OpenedWithin<T>;
}

function collect(data: unknown, into: SealedAt[]): void {
  if (isSealed(data)) into.push(data);
  else if (typeof data === 'object' && data !== null) for (const part of Object.values(data)) collect(part, into);
}

function replaced(data: unknown, values: ReadonlyMap<unknown, unknown>): unknown {
  if (isSealed(data)) return values.get(data);
  if (Array.isArray(data)) return data.map((part) => replaced(part, values));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, part]) => [name, replaced(part, values)]));
}

const isSealed = (data: unknown): data is SealedAt =>
  typeof data === 'object' && data !== null && 'alg' in data && data.alg === 'A256GCM' && 'at' in data;
