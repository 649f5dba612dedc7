export * from './port/checkpoint.ts';
export * from './port/collection.ts';
export * from './port/query.ts';
export * from './port/read-model-errors.ts';
export * from './port/read-models.ts';
export * from './port/view-store.ts';
export { upsertOf } from './port/upsert.ts';
