export * from './log.ts';
export * from './pino-log.ts';
export * from './nest-log.ts';
export * from './log-requests.ts';
export * from './without-words.ts';
