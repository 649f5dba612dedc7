/** Where a text stands, or would stand, in a list that is sorted by the text of each. */
export function placeOf<T>(sorted: readonly T[], textOf: (each: T) => string, text: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (textOf(sorted[middle]!) < text) from = middle + 1;
    else to = middle;
  }
  return from;
}
