export * from './clock.ts';
export * from './instant.ts';
