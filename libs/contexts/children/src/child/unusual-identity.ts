import { questions, type Question } from '#platform/event-sourcing';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import { anniversary, upnCheck } from '#statutory-rules';

/** A plan ends with the day before the 25th birthday, or kept to the end of its academic year (Children and Families Act 2014 s46). */
const OLDEST = 26;

const question = questions({
  'single-name': 'No family name is given. Confirm that the child has a single name, or enter the family name.',
  'older-than-usual':
    'The child would be older than 26, and no provision that is recorded here goes on after that. Check the year of birth.',
  'upn-of-unknown-authority':
    'The three figures behind the letter of the UPN are of no local authority on the list at hand, which is of 2011. Check it against the school’s.',
});

/** What a person should look at twice before it is recorded of a child. */
export const unusualIn = (
  {
    dateOfBirth,
    upn,
    familyName,
  }: Readonly<{ dateOfBirth: CivilDate | null; upn: string | null; familyName: string | null | undefined }>,
  receivedAt: Instant,
): readonly (Question | false)[] => {
  const today = londonDate(receivedAt);
  return [
    familyName === null && question('single-name', { at: 'familyName', of: 'yes' }),
    dateOfBirth !== null &&
      isOlder(dateOfBirth, today) &&
      question('older-than-usual', { at: 'dateOfBirth', of: dateOfBirth }),
    unusualUpn(upn, receivedAt),
  ];
};

/** Of a number whose authority is on no list. */
export const unusualUpn = (upn: string | null, receivedAt: Instant): Question | false =>
  upn !== null &&
  issuedByNobody(upn, londonDate(receivedAt)) &&
  question('upn-of-unknown-authority', { at: 'upn', of: upn });

const isOlder = (dateOfBirth: CivilDate, today: CivilDate): boolean =>
  Number(dateOfBirth.slice(0, 4)) + OLDEST < Number(today.slice(0, 4)) || anniversary(dateOfBirth, OLDEST) < today;

function issuedByNobody(upn: string, today: CivilDate): boolean {
  const checked = upnCheck(upn, today);
  return checked.kind === 'applied' && checked.result === 'unknown local authority';
}
