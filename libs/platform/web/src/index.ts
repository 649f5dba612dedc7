export * from './from/from.ts';
export * from './from/sender-of.ts';
export * from './problems/bad-input.ts';
