export * from './data/retention-law.ts';
export * from './retain-record.ts';
export * from './retain-until.ts';
