export * from './clock.ts';
export * from '#civil-time';
