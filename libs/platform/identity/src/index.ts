export * from './actor/actor-of.ts';
export * from './actor/public.ts';
