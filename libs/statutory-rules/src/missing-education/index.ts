import { missingEducationLaw } from './data/missing-education-law.ts';

export * from './data/missing-education-law.ts';
export * from './leaving-school.ts';
export * from './missing-case.ts';

export const missingEducationRules = missingEducationLaw;
