export * from './gateway.module.ts';
export * from './handler-walk.ts';
