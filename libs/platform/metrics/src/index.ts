export * from './server-metrics.ts';
export * from './serve-metrics.ts';
