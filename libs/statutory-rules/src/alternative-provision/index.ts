import { cadenceRule, fullTimeWeekRule, spellRule, timeLimitRule } from './data/provision-rules.ts';
import { fullTimeGuideRule, registrationTestRule } from './data/registration-law.ts';

export * from './data/provision-rules.ts';
export * from './data/registration-law.ts';
export * from './full-time-week.ts';
export * from './oversight-signals.ts';
export type { ChildAtSite, ChildHours, ProviderWeek, WeekHours } from './provider-week.ts';
export type { PlaceRisk, RiskColour } from './registration-colour.ts';
export { registrationTest, type RegistrationAnswer } from './registration-test.ts';
export * from './review-cadence.ts';
export * from './time-limit.ts';

export const alternativeProvisionRules = [
  registrationTestRule,
  fullTimeGuideRule,
  fullTimeWeekRule,
  timeLimitRule,
  spellRule,
  cadenceRule,
];
