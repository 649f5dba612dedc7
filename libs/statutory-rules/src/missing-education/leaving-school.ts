import { beginningWith, calendarDays } from '../calendar/index.ts';
import {
  apply,
  civilDate,
  counted,
  dateInWords,
  given,
  listInWords,
  oneOf,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import {
  attendanceOrderNoticeRule,
  homeEducationRule,
  leavingConsentRule,
  LEFT_SCHOOLS,
  type LeftSchool,
} from './data/missing-education-law.ts';

/**
 * The earliest last day that a notice before a school attendance order can give the parent to show that the child is
 * suitably educated: not less than 15 days beginning with its service. Education Act 1996 s437. Looked up on the service.
 * @throws InvalidInput `not-a-civil-date`
 */
export function attendanceOrderNotice(servedOn: IsoDate): Application<IsoDate> {
  civilDate(servedOn, 'servedOn');
  return apply(attendanceOrderNoticeRule, servedOn, { servedOn }, ({ days }) => {
    const result = beginningWith(calendarDays(days), servedOn);
    const sentence = `Notice served on ${dateInWords(servedOn)}: the parent has until ${weekdayAndDate(result)} at the least (${counted(days, 'day')} beginning with its service).`;
    return { result, sentence };
  });
}

/**
 * What a child said to be educated at home is called: "home educated" only after the parent's own written notice. Domain
 * reference 0a. Looked up on the day.
 * @param noticeOn the day of the parent's own notice; null = none received
 * @throws InvalidInput `not-a-civil-date`
 */
export function homeEducationWords(noticeOn: IsoDate | null, on: IsoDate): Application<string> {
  if (noticeOn !== null) civilDate(noticeOn, 'noticeOn');
  return apply(homeEducationRule, civilDate(on, 'on'), { noticeOn, on }, ({ notice, otherwise }) => {
    const result = noticeOn !== null && noticeOn <= on ? notice : otherwise;
    const why =
      result === notice ? `by the parent’s own notice of ${dateInWords(noticeOn!)}` : 'no notice of the parent';
    return { result, sentence: `On ${dateInWords(on)}: ${result} (${why}).` };
  });
}

/** What about a child leaving school for home education asks for the authority's consent. */
export interface LeavingChild {
  readonly school: LeftSchool;
  /** The place was arranged by a local authority. */
  readonly arrangedByAuthority: boolean;
  /** Enquiries or action under section 47 of the Children Act 1989 stand. */
  readonly protectionEnquiries: boolean;
}

/**
 * Whether a child may leave school for home education only with the authority's consent; an EHC plan in a mainstream
 * school asks for none. Domain reference 0a; beside it what section 434A would ask. Looked up on the day it would leave.
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`
 */
export function leavingNeedsConsent(child: LeavingChild, leavesOn: IsoDate): Application<boolean> {
  oneOf(given(child, 'child').school, LEFT_SCHOOLS, 'school');
  return apply(leavingConsentRule, civilDate(leavesOn, 'leavesOn'), { child, leavesOn }, (facts) => {
    const reasons = [
      ...(facts.arrangedPlaces.includes(child.school) && child.arrangedByAuthority
        ? ['a special-school place that an authority arranged']
        : []),
      ...(facts.protectionEnquiries && child.protectionEnquiries ? ['enquiries or action under section 47'] : []),
    ];
    const result = reasons.length > 0;
    const why = result ? listInWords(reasons) : 'nothing asks for it';
    const sentence = `Leaving school for home education on ${dateInWords(leavesOn)} ${result ? 'needs' : 'needs no'} consent of the authority: ${why}.`;
    return { result, sentence };
  });
}
