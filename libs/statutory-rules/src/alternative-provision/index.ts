import { fullTimeGuideRule, registrationTestRule } from './data/registration-law.ts';

export * from './data/registration-law.ts';
export * from './oversight-signals.ts';
export type { ChildAtSite, ChildHours, ProviderWeek, WeekHours } from './provider-week.ts';
export type { PlaceRisk, RiskColour } from './registration-colour.ts';
export { registrationTest, type RegistrationAnswer } from './registration-test.ts';

export const alternativeProvisionRules = [registrationTestRule, fullTimeGuideRule];
