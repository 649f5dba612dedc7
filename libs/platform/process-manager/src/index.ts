export * from './process.ts';
export * from './stateful-process.ts';
export * from './process-memory.ts';
export * from './process-leases.ts';
export { wordsOf as wordsOfFailure } from './failures.ts';
export { processActor, ProcessGateway, type ProcessSender } from './send-as-process.ts';
export { DueListProgress } from './clock-process-runner.ts';
export type { ProcessLog } from './event-process-runner.ts';
export * from './process-runner.ts';
