/**
 * Place of an event in the total order of one store: `<store id>.<zero-padded decimal>`. Opaque outside the adapters;
 * comparable with `comparePositions`; valid in that store only.
 */
export type Position = string & { readonly __position: unique symbol };

const SHAPE = /^([0-9a-f-]{36})\.(\d{20})$/;

export const positionOf = (storeId: string, sequence: bigint | number): Position =>
  `${storeId}.${String(sequence).padStart(20, '0')}` as Position;

/** The store's own number of a position. @throws ForeignPosition the text is no position, or one of another store */
export function sequenceIn(storeId: string, position: string): bigint {
  const match = SHAPE.exec(position);
  if (!match) throw new ForeignPosition(position, 'it is not a position of an event store');
  if (match[1] !== storeId) throw new ForeignPosition(position, 'it belongs to another event store');
  return BigInt(match[2]!);
}

/** Negative when a is before b. @throws ForeignPosition they belong to different stores */
export function comparePositions(a: Position, b: Position): number {
  if (a.slice(0, 36) !== b.slice(0, 36)) throw new ForeignPosition(a, 'the two belong to different event stores');
  return a < b ? -1 : a > b ? 1 : 0;
}

export class ForeignPosition extends Error {
  readonly position: string;

  constructor(position: string, why: string) {
    super(`The position cannot be used here: ${why}.`);
    this.name = 'ForeignPosition';
    this.position = position;
  }
}
