export * from './hand-clock.ts';
