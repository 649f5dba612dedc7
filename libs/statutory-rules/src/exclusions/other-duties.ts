import { apply, civilDate, dateInWords, demand, type Application, type IsoDate } from '../foundation/index.ts';
import { otherwiseRule, otherwiseThanInSchoolRule } from './data/section-19-law.ts';

/** A duty of the local authority to arrange education. */
export interface AuthorityDuty {
  readonly holder: 'local authority';
  readonly from: IsoDate;
  readonly extent: 'full time' | 'less, for health' | 'as the plan says';
}

/**
 * No suitable place, refused school through need, or any other reason: from when it appears that the child may not
 * receive suitable education "for any period". Education Act 1996 s19(1). Asks neither compulsory school age nor section
 * 19(1A): see `ofCompulsorySchoolAge` and `lastSixWeeks`. Looked up on that day.
 * @throws InvalidInput `not-a-civil-date`
 */
export function otherwiseDuty(
  appearsOn: IsoDate,
  health: 'full time possible' | 'full time not in the child’s interests' = 'full time possible',
): Application<AuthorityDuty> {
  return apply(otherwiseRule, civilDate(appearsOn, 'appearsOn'), { appearsOn, health }, ({ basis }) => {
    const extent = health === 'full time possible' ? 'full time' : 'less, for health';
    const words = extent === 'full time' ? 'full-time education' : 'as much education as health allows';
    const sentence = `The local authority arranges ${words} from ${dateInWords(appearsOn)}, when it appeared that the child may have none (${basis}).`;
    return { result: { holder: 'local authority', from: appearsOn, extent }, sentence };
  });
}

/**
 * Provision named in an EHC plan and made in no school: only where it would be inappropriate in any school or college,
 * the parent or young person having been consulted. Children and Families Act 2014 s61; s42 to secure it from naming.
 * It is not alternative provision, and is counted apart. Looked up on the day the plan names it.
 * @throws InvalidInput `not-a-civil-date`, `not-found-inappropriate`, `not-consulted`
 */
export function otherwiseThanInSchool(
  namedOn: IsoDate,
  finding: Readonly<{ inappropriateInAnySchoolOrCollege: boolean; consulted: boolean }>,
): Application<AuthorityDuty> {
  const field = 'finding';
  demand(finding.inappropriateInAnySchoolOrCollege, field, 'not-found-inappropriate', 'must be that no school will do');
  demand(finding.consulted, field, 'not-consulted', 'must follow consulting the parent or young person');
  return apply(otherwiseThanInSchoolRule, civilDate(namedOn, 'namedOn'), { namedOn, finding }, ({ basis }) => ({
    result: { holder: 'local authority', from: namedOn, extent: 'as the plan says' },
    sentence: `The local authority secures the provision of the plan, otherwise than in a school, from ${dateInWords(namedOn)} (${basis}).`,
  }));
}
