export * from './attendance/index.ts';
export * from './calendar/index.ts';
export * from './child/index.ts';
export * from './ehc-plan/index.ts';
export * from './exclusions/index.ts';
export * from './foundation/index.ts';
export * from './rule-book.ts';
