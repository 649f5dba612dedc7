import { ageOn } from '../child/index.ts';
import {
  apply,
  dateInWords,
  listInWords,
  oneOf,
  wholeNumber,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import {
  childUnderstandsRule,
  educationalRecordRule,
  RECORD_HOLDERS,
  redactionRule,
  type RecordHolder,
  type RedactionReason,
} from './data/information-rights-law.ts';

/** A starting point for a person to judge by, never the answer. */
export type PresumedAsker = 'the child' | 'the parent, for the child';

/**
 * Who is presumed to make a child's request: the right is the child's, and the parent acts where the child does not
 * understand it. Domain reference 8.2. Looked up on the day of the request.
 * @param from the council's own age of presumption, in years
 * @throws InvalidInput `not-a-civil-date`, `before-birth`, `not-a-whole-number`
 */
export function presumedAsker(
  dateOfBirth: IsoDate,
  on: IsoDate,
  from: number | null = null,
): Application<PresumedAsker> {
  const age = ageOn(dateOfBirth, on);
  if (from !== null) wholeNumber(from, 'from');
  return apply(childUnderstandsRule, on, { dateOfBirth, on, from }, ({ presumedFromAge }) => {
    const line = from ?? presumedFromAge;
    const result = age >= line ? 'the child' : 'the parent, for the child';
    const who = result === 'the child' ? 'the child is presumed to ask' : 'the parent is presumed to ask for the child';
    const sentence = `Aged ${age} on ${dateInWords(on)}: ${who} (understanding presumed from ${line}; a person judges).`;
    return { result, sentence };
  });
}

/**
 * Whether a parent has a right of their own to the educational record that someone holds: against maintained schools
 * alone. Domain reference 8.2 [H8]. Looked up on the day of the request.
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`
 */
export function educationalRecordRight(holder: RecordHolder, on: IsoDate): Application<boolean> {
  oneOf(holder, RECORD_HOLDERS, 'holder');
  return apply(educationalRecordRule, on, { holder, on }, ({ against }) => {
    const result = against.includes(holder);
    const has = result ? 'a right of their own' : 'no right of their own';
    const besides = result ? '' : ` ${CHILDS_RIGHT}`;
    const sentence = `On ${dateInWords(on)} a parent has ${has} to see the educational record: ${WHO[holder]}.${besides}`;
    return { result, sentence };
  });
}

const CHILDS_RIGHT = 'The right of access is the child’s; a parent may use it for a child who does not understand it.';

const WHO: Record<RecordHolder, string> = {
  'maintained school': 'a maintained school holds it',
  academy: 'an academy holds it',
  'local authority': 'the local authority holds it',
  provider: 'a provider holds it',
};

/** The reasons by which parts of a record may be held back. DPA 2018 Schedules 2 and 3. Looked up on the day of the answer. */
export const redactionReasons = (on: IsoDate): Application<readonly RedactionReason[]> =>
  apply(redactionRule, on, { on }, ({ reasons }) => ({
    result: reasons,
    sentence: `May be held back on ${dateInWords(on)}: ${listInWords(reasons)}.`,
  }));
