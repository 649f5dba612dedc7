export * from './clock.ts';
export * from '#civil-time';
export * from './clock-watch.ts';
