import { fullTimeWeekRule, spellRule, timeLimitRule } from './data/provision-rules.ts';
import { placementEndRule } from './data/placement-end-law.ts';
import { fullTimeGuideRule, registrationSignalsRule, registrationTestRule } from './data/registration-law.ts';
import { cadenceRule, concernReviewRule, placementApprovalRule, placementExtensionRule } from './data/review-rules.ts';
import { toldAuthorityRule } from './data/told-authority-law.ts';

export * from './data/placement-end-law.ts';
export * from './data/provision-rules.ts';
export * from './data/registration-law.ts';
export * from './data/review-rules.ts';
export * from './data/told-authority-law.ts';
export type { Equivalence } from './equivalence.ts';
export * from './full-time-week.ts';
export * from './latest-end-of-placement.ts';
export * from './oversight-signals.ts';
export * from './placement-needs.ts';
export type { ChildAtSite, ChildHours, ProviderSite, ProviderWeek, SiteStanding, WeekHours } from './provider-week.ts';
export type { PlaceRisk, RiskColour } from './registration-colour.ts';
export { registrationTest, type RegisterCheck, type RegistrationAnswer } from './registration-test.ts';
export * from './review-cadence.ts';
export type { SchoolTerms } from './school-terms.ts';
export * from './time-limit.ts';
export * from './told-authority.ts';

export const alternativeProvisionRules = [
  registrationTestRule,
  fullTimeGuideRule,
  registrationSignalsRule,
  fullTimeWeekRule,
  timeLimitRule,
  spellRule,
  cadenceRule,
  concernReviewRule,
  placementApprovalRule,
  placementExtensionRule,
  placementEndRule,
  toldAuthorityRule,
];
