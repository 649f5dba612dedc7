export * from './port/operations.ts';
export * from './port/process-records.ts';
export * from './port/leases.ts';
export * from './port/outbox.ts';
export * from './port/access-journal.ts';
export * from './port/settings.ts';
export * from './port/operations-errors.ts';
export * from './sealed-access-log/sealed-access-log.ts';
