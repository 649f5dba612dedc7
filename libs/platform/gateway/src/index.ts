export * from './declare/policy.ts';
export * from './declare/query.ts';
