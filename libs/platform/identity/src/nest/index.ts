export * from './public.ts';
export * from './actor-guard.ts';
export * from './identity.module.ts';
