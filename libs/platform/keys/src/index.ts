export * from './port/keys.ts';
