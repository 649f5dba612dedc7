export type * from './sealed-value.ts';
export * from './erased.ts';
export { Redacted } from './redacted.ts';
export * from './key-owners.ts';
export * from './keyed-digest.ts';
export * from './open-each.ts';
export * from './open-within.ts';
export * from './seal-errors.ts';
export { type OpenedAll, Sealer, type ToSeal, type UpcastPart } from './sealer.ts';
