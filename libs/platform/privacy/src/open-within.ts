import type { Erased } from './erased.ts';
import type { Lost } from './lost.ts';
import type { SealedAt } from './sealed-value.ts';
import type { Sealer } from './sealer.ts';

/** The same shape with every sealed value opened in its place, or what stands there instead. */
export type OpenedWithin<T, Instead = Erased | Lost> =
  T extends SealedAt<infer V>
    ? V | Instead
    : T extends readonly (infer I)[]
      ? readonly OpenedWithin<I, Instead>[]
      : T extends object
        ? { readonly [K in keyof T]: OpenedWithin<T[K], Instead> }
        : T;

/**
 * Opens every sealed value within plain data, with one look at the keys: for the answer of a query. A value that is lost
 * is answered as `Lost`, beside those that open.
 */
export const openWithin = <T>(sealer: Pick<Sealer, 'openOrLost'>, data: T): Promise<OpenedWithin<T>> =>
  openedInPlace((values) => sealer.openOrLost(values), data);

/** @param open opens all of them, each in its place */
export async function openedInPlace<T, Instead>(
  open: (values: readonly SealedAt[]) => Promise<readonly unknown[]>,
  data: T,
): Promise<OpenedWithin<T, Instead>> {
  const sealed: SealedAt[] = [];
  const holding = new Set<unknown>();
  collect(data, sealed, holding);
  const opened = await open(sealed);
  const values = new Map<unknown, unknown>(sealed.map((value, i) => [value, opened[i]]));
  return replaced(data, values, holding) as OpenedWithin<T, Instead>;
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
  if (typeof data !== 'object' || data === null) return data;
  if (!holding.has(data)) return values.has(data) ? values.get(data) : data;
  if (Array.isArray(data)) return data.map((part) => replaced(part, values, holding));
  const made: Record<string, unknown> = { ...data };
  for (const name of Object.keys(made)) made[name] = replaced(made[name], values, holding);
  return made;
}

const isSealed = (data: unknown): data is SealedAt =>
  typeof data === 'object' && data !== null && 'alg' in data && data.alg === 'A256GCM' && 'at' in data;
