export * from './sqlite-read-models.ts';
export type { Boundary } from './write-batch.ts';
