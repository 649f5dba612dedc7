import { questions, refusals, type Question } from '#platform/event-sourcing';
import { listInWords } from '#statutory-rules';
import type { GivenAway, TextGivesAway } from '../asks/what-a-text-gives-away.ts';

const refusal = refusals({
  'tells-undisclosed':
    'What is needed tells where somebody lives whose address is protected, so that it cannot go to providers. Take out where the child or its family lives, and what else gives that away.',
});

const question = questions({ 'names-the-child': 'What is needed says who the child is.' });

const CALLED: Readonly<Record<GivenAway, string>> = {
  'first-name': 'the child’s first name',
  'family-name': 'the child’s family name',
  birth: 'the date of birth',
  upn: 'the UPN',
  number: 'a number of the child in another system',
  street: 'the street',
  postcode: 'the postcode',
  town: 'the town of an address that is protected',
  phone: 'a telephone number that is on record',
  email: 'an e-mail address that is on record',
  around: 'the name of somebody around the child',
  worker: 'the name of somebody who works with the child',
};

/**
 * Whoever is asked is not to know yet who the child is: what a text has of that is asked about, since a name may be an ordinary word.
 * What would tell a protected address is refused. Which it is is said by its kind, and confirmed by kind and number.
 * @param at the field in which it was written, or the referral whose text it is
 * @throws Refusal
 */
export function unlessItNamesNobody(
  { has, tellsUndisclosed }: TextGivesAway,
  at: 'requirement' | 'referralId',
): Question | null {
  if (tellsUndisclosed) throw at === 'requirement' ? refusal('tells-undisclosed', at) : refusal('tells-undisclosed');
  if (has.length === 0) return null;
  return question(
    'names-the-child',
    { at, of: has.map(({ kind, times }) => `${kind.replace('-name', '')}-${Math.min(times, 9)}`).join('-') },
    `What is needed has ${listInWords(has.map(({ kind }) => CALLED[kind]))}. Every provider that is asked reads it before any of them may know who the child is. Take it out, or say why it may stand.`,
  );
}
