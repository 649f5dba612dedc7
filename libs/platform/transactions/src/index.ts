export type { TransactOptions } from './decide.ts';
export * from './transactions.ts';
export * from './one-at-a-time.ts';
export * from './handles.ts';
export type { Sealing } from './inscribe.ts';
export type { Part } from './many-streams.ts';
