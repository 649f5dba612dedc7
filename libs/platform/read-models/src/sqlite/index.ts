export * from './sqlite-read-models.ts';
export type { Boundary } from './write-batch.ts';
export { VIEW_CHECKPOINTS_KEPT } from './tables.ts';
