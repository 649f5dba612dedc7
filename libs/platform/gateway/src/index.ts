export * from './declare/policy.ts';
export * from './declare/audit.ts';
export * from './declare/query.ts';
export * from './declare/not-allowed.ts';
export * from './seams/access-log.ts';
export * from './seams/body-digest.ts';
export * from './seams/view-progress.ts';
export type * from './door/sender.ts';
export * from './door/gateway.ts';
