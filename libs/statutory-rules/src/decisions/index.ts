export type { DecidedFor } from './case-fits.ts';
export * from './data/case-kinds.ts';
export * from './data/decision-matrix.ts';
export * from './evidence-missing.ts';
export * from './who-decides.ts';
