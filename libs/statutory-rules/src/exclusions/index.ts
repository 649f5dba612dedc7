import { consecutiveRule, daySixRule, regulationFiveRule } from './data/day-six-law.ts';

export * from './data/day-six-law.ts';
export { type DaySixDuty, type ExcludedChild } from './day-six-duty.ts';
export * from './day-six-status.ts';
export * from './permanent-exclusion-day-six.ts';
export * from './regulation-five.ts';
export * from './suspension-day-six.ts';
export * from './suspension-runs.ts';
export { halfDaysOf, suspendedDays, type Suspension } from './suspension.ts';

export const exclusionRules = [daySixRule, consecutiveRule, regulationFiveRule];
