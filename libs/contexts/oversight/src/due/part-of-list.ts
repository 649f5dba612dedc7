const CURSOR = /^from-(?<from>\d{1,5})$/;

type Part<T> = Readonly<{
  rows: readonly T[];
  turned: Readonly<{ next: string | null; previous: string | null }>;
}>;

/**
 * A part of what is in order as a whole, and where the parts beside it begin: by a place, since whatever it is ordered by stands
 * in no address. Undefined: the cursor is none of such a list.
 */
export function partOf<T>(all: readonly T[], most: number, cursor: string | null): Part<T> | undefined {
  const asked = cursor === null ? '0' : CURSOR.exec(cursor)?.groups?.['from'];
  if (asked === undefined) return undefined;
  const from = Number(asked);
  const to = from + most;
  return {
    rows: all.slice(from, to),
    turned: {
      next: to < all.length ? `from-${to}` : null,
      previous: from > 0 ? `from-${Math.max(0, from - most)}` : null,
    },
  };
}
