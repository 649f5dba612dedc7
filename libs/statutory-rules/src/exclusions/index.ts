import { consecutiveRule, daySixRule, regulationFiveRule } from './data/day-six-law.ts';
import { exclusionChangeRules } from './data/exclusion-change-law.ts';
import { exclusionNoticeRules } from './data/exclusion-notice-law.ts';
import { legalBasisRule } from './data/legal-basis-law.ts';
import { sectionNineteenExtentRules } from './data/section-19-extent-law.ts';
import { sectionNineteenRules } from './data/section-19-law.ts';
import { suspensionTotalsRules } from './data/suspension-totals-law.ts';

export * from './after-the-decision.ts';
export type { AuthorityDuty, AuthorityProvision, Health } from './authority-duty.ts';
export * from './board-meeting.ts';
export type { Care } from './care.ts';
export * from './cancelled-exclusion.ts';
export * from './data/day-six-law.ts';
export * from './data/exclusion-change-law.ts';
export * from './data/exclusion-notice-law.ts';
export * from './data/legal-basis-law.ts';
export * from './data/section-19-extent-law.ts';
export * from './data/section-19-law.ts';
export * from './data/suspension-totals-law.ts';
export type { DaySix, DaySixDuty, ExcludedChild } from './day-six-duty.ts';
export * from './day-six-notice.ts';
export * from './day-six-status.ts';
export * from './exclusion-notices.ts';
export * from './first-days.ts';
export * from './following-exclusion.ts';
export * from './illness-duty.ts';
export { lastSixWeeks } from './last-six-weeks.ts';
export * from './legal-basis.ts';
export * from './less-than-full-time.ts';
export * from './other-duties.ts';
export * from './permanent-exclusion-day-six.ts';
export * from './regulation-five.ts';
export * from './safeguarding-separation.ts';
export type { NoSectionNineteen, SectionNineteenChild } from './section-nineteen.ts';
export * from './section-nineteen-outcome.ts';
export * from './suspension-day-six.ts';
export { suspensionLimit, type SchoolSuspensions, type SuspensionLimit } from './suspension-limit.ts';
export * from './suspension-runs.ts';
export * from './suspension-term.ts';
export { halfDaysOf, suspendedDays, type Suspension } from './suspension.ts';

export const exclusionRules = [
  daySixRule,
  consecutiveRule,
  regulationFiveRule,
  legalBasisRule,
  ...sectionNineteenRules,
  ...sectionNineteenExtentRules,
  ...suspensionTotalsRules,
  ...exclusionNoticeRules,
  ...exclusionChangeRules,
];
