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
  const holding = new Set<unknown>();
  collect(data, sealed, holding);
  const opened: readonly unknown[] = await sealer.open(sealed);
  const values = new Map<unknown, unknown>(sealed.map((value, i) => [value, opened[i]]));
  return replaced(data, values, holding) as OpenedWithin<T>;
}

/** @param holding is told which parts have something sealed in them: only those are made anew */
function collect(data: unknown, into: SealedAt[], holding: Set<unknown>): boolean {
  if (typeof data !== 'object' || data === null) return false;
  if (isSealed(data)) {
    into.push(data);
    return true;
  }
  let holds = false;
  for (const part of Object.values(data)) holds = collect(part, into, holding) || holds;
  if (holds) holding.add(data);
  return holds;
}

function replaced(data: unknown, values: ReadonlyMap<unknown, unknown>, holding: ReadonlySet<unknown>): unknown {
  if (values.has(data)) return values.get(data);
  if (!holding.has(data)) return data;
  if (Array.isArray(data)) return data.map((part) => replaced(part, values, holding));
  return Object.fromEntries(
    Object.entries(data as object).map(([name, part]) => [name, replaced(part, values, holding)]),
  );
}

const isSealed = (data: unknown): data is SealedAt =>
  typeof data === 'object' && data !== null && 'alg' in data && data.alg === 'A256GCM' && 'at' in data;
