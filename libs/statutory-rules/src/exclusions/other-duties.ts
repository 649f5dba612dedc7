import { apply, civilDate, dateInWords, demand, type Application, type IsoDate } from '../foundation/index.ts';
import { authorityDuty, type AuthorityDuty, type AuthorityProvision, type Health } from './authority-duty.ts';
import { otherwiseRule, otherwiseThanInSchoolRule } from './data/section-19-law.ts';
import type { SectionNineteenChild } from './section-nineteen.ts';

/**
 * No suitable place, refused school through need, or any other reason: from when it appears that the child may not
 * receive suitable education "for any period", and judged on that day. Education Act 1996 s19(1). Looked up on that day.
 * @throws InvalidInput `not-a-civil-date`, `not-one-of`, and as `sectionNineteen`
 */
export function noSuitableEducationDuty(
  child: SectionNineteenChild,
  appearsOn: IsoDate,
  health: Health = 'full time possible',
): Application<Readonly<{ duty: AuthorityDuty }>> {
  const inputs = { child, appearsOn, health };
  return apply(otherwiseRule, civilDate(appearsOn, 'appearsOn'), inputs, ({ basis, legalBasis }) => {
    const { duty, arranged, notOwed, ...shown } = authorityDuty(child, appearsOn, health, legalBasis);
    const owed = `The local authority arranges ${arranged} from ${dateInWords(appearsOn)}, when it appeared that the child may have none (${basis}).`;
    return { result: { duty }, sentence: duty.owed ? owed : notOwed, ...shown };
  });
}

/**
 * Provision named in an EHC plan and made in no school: only where it would be inappropriate in any school or college,
 * the parent or young person having been consulted. Children and Families Act 2014 s61; s42 to secure it from naming.
 * It is not alternative provision, and is counted apart by its legal basis. Looked up on the day the plan names it.
 * @throws InvalidInput `not-a-civil-date`, `not-found-inappropriate`, `not-consulted`
 */
export function otherwiseThanInSchool(
  namedOn: IsoDate,
  finding: Readonly<{ inappropriateInAnySchoolOrCollege: boolean; consulted: boolean }>,
): Application<AuthorityProvision> {
  const field = 'finding';
  demand(finding.inappropriateInAnySchoolOrCollege, field, 'not-found-inappropriate', 'must be that no school will do');
  demand(finding.consulted, field, 'not-consulted', 'must follow consulting the parent or young person');
  const on = civilDate(namedOn, 'namedOn');
  return apply(otherwiseThanInSchoolRule, on, { namedOn, finding }, ({ basis, legalBasis, inPlan }) => ({
    result: { holder: 'local authority', legalBasis, from: namedOn, extent: 'as the plan says' },
    sentence: `The local authority secures the provision of the plan, otherwise than in a school, from ${dateInWords(namedOn)} (${basis}); ${inPlan}.`,
  }));
}
