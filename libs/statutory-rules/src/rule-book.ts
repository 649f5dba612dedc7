import { alternativeProvisionRules } from './alternative-provision/index.ts';
import { attendanceRules } from './attendance/index.ts';
import { calendarRules } from './calendar/index.ts';
import { censusRules } from './census/index.ts';
import { childRules } from './child/index.ts';
import { commissioningRules } from './commissioning/index.ts';
import { decisionRules } from './decisions/index.ts';
import { ehcPlanRules } from './ehc-plan/index.ts';
import { exclusionRules } from './exclusions/index.ts';
import type { Rule } from './foundation/index.ts';
import { identifierRules } from './identifiers/index.ts';
import { informationRightsRules } from './information-rights/index.ts';
import { instrumentRules } from './instruments/index.ts';
import { missingEducationRules } from './missing-education/index.ts';
import { offSiteRules } from './off-site-direction/index.ts';
import { publicationRules } from './publication/index.ts';
import { retentionRules } from './retention/index.ts';

/** Every rule, by area: what docs/law.md is generated from, and what each date from 2006 to 2035 is looked up in. */
export const ruleBook: Readonly<Record<string, readonly Rule[]>> = {
  'alternative-provision': alternativeProvisionRules,
  attendance: attendanceRules,
  calendar: calendarRules,
  census: censusRules,
  child: childRules,
  commissioning: commissioningRules,
  decisions: decisionRules,
  'ehc-plan': ehcPlanRules,
  exclusions: exclusionRules,
  identifiers: identifierRules,
  'information-rights': informationRightsRules,
  instruments: instrumentRules,
  'missing-education': missingEducationRules,
  'off-site-direction': offSiteRules,
  publication: publicationRules,
  retention: retentionRules,
};

export const allRules: readonly Rule[] = Object.values(ruleBook).flat();

/** The rule of an id, as recorded with a decision; undefined if the book has none. */
export const ruleById = (id: string): Rule | undefined => allRules.find((rule) => rule.id === id);
