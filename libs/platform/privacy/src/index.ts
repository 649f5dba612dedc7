export type * from './sealed.ts';
