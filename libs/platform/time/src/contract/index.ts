export { askedUntil } from './asked-until.ts';
export * from './hand-clock.ts';
