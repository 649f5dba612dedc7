import { ageBandRule } from './data/age-bands.ts';
import { csaEndRule, csaStartRule, ncYearRule, participationRule } from './data/school-age-law.ts';

export * from './age.ts';
export {
  compulsorySchoolAgeEnds,
  schoolLeavingDate,
  type ConfirmLeaving,
  type LeavingCompulsorySchoolAge,
  type LeavingLimb,
} from './compulsory-school-age-end.ts';
export * from './compulsory-school-age-start.ts';
export * from './compulsory-school-age.ts';
export * from './data/age-bands.ts';
export * from './data/school-age-law.ts';
export * from './national-curriculum-year.ts';
export * from './participation-age.ts';

export const childRules = [csaStartRule, csaEndRule, participationRule, ncYearRule, ageBandRule];
