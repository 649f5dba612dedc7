export * from './referral/referral.events.ts';
export * from './questions/children-on-record.ts';
export * from './questions/lots.ts';
export { CloseResponseWindow } from './referral/close-response-window/close-response-window.ts';
