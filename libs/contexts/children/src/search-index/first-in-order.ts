import { placeOf } from './sorted-place.ts';

type Placed = Readonly<{ number: number; order: string }>;
const orderIn = ({ order }: Placed): string => order;

/** The first few of many by a text that each has, without sorting the many. */
export function firstInOrder(
  numbers: readonly number[],
  orderOf: (number: number) => string,
  limit: number,
): readonly number[] {
  const first: Placed[] = [];
  for (const number of numbers) {
    const order = orderOf(number);
    if (first.length >= limit && !(order < first.at(-1)!.order)) continue;
    first.splice(placeOf(first, orderIn, order), 0, { number, order });
    first.length = Math.min(first.length, limit);
  }
  return first.map(({ number }) => number);
}
