import { immigrationRule } from './data/immigration-law.ts';
import {
  childUnderstandsRule,
  dataComplaintRule,
  educationalRecordRule,
  freedomOfInformationRule,
  redactionRule,
  subjectAccessRule,
} from './data/information-rights-law.ts';
import { takingOutRule } from './data/taking-out-law.ts';

export type { Awaited, SubjectAccessDue, SubjectAccessRequest } from './access-request.ts';
export * from './data/immigration-law.ts';
export * from './data/information-rights-law.ts';
export * from './data/taking-out-law.ts';
export * from './data-complaint.ts';
export * from './freedom-of-information.ts';
export * from './immigration-status.ts';
export * from './subject-access.ts';
export * from './taking-out.ts';
export * from './who-may-ask.ts';

export const informationRightsRules = [
  subjectAccessRule,
  freedomOfInformationRule,
  educationalRecordRule,
  childUnderstandsRule,
  dataComplaintRule,
  redactionRule,
  immigrationRule,
  takingOutRule,
];
