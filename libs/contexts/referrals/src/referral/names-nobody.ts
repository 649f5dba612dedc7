import { questions, refusals, type Question } from '#platform/event-sourcing';
import { listInWords } from '#statutory-rules';
import type { GivenAway, TextGivesAway } from '../asks/what-a-text-gives-away.ts';

const refusal = refusals({
  'tried-often-today':
    'The address of this child is protected, and you have sent many different texts about it today. Ask one of those who may open the address to fill this in with you, or go on tomorrow.',
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
  phone: 'a telephone number that is on record',
  email: 'an e-mail address that is on record',
  around: 'the name of somebody around the child',
  worker: 'the name of somebody who works with the child',
};

/**
 * Whoever is asked is not to know yet who the child is: what a text has of that is asked about, since a name may be an ordinary word.
 * What would tell a protected address is refused, without a word of what it was, and stands with that child as tried: who asks often
 * enough would have the address. Which it is of all else is said by its kind, and confirmed by kind and number.
 * @param at the field in which it was written, or the referral whose text it is
 * @throws Refusal
 */
export function unlessItNamesNobody(
  { childId, has, tellsUndisclosed, isTriedOften }: TextGivesAway,
  at: 'requirement' | 'referralId',
): Question | null {
  const field = at === 'requirement' ? at : null;
  if (isTriedOften) throw refusal('tried-often-today', field);
  if (tellsUndisclosed) throw refusal('tells-undisclosed', field, undefined, { triesOf: [childId] });
  if (has.length === 0) return null;
  return question(
    'names-the-child',
    { at, of: has.map(({ kind, times }) => `${kind.replace('-name', '')}-${Math.min(times, 9)}`).join('-') },
    `What is needed has ${listInWords(has.map(({ kind }) => CALLED[kind]))}. Every provider that is asked reads it before any of them may know who the child is. Take it out, or say why it may stand.`,
  );
}
