export * from './clock.ts';
export * from './london-time.ts';
