export * from './authority.ts';
export * from './narrowing.ts';
export * from './asked.ts';
export * from './says.ts';
export * from './seams.ts';
export { asTold } from './as-told.ts';
export type { May } from './doorkeeper.ts';
export * from './gateway.ts';
export type { Leaving, LeavingPart, TakenOut } from './taken-out.ts';
