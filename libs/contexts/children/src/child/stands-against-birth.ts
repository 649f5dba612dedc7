import { questions, type Question } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { weekdayAndDate } from '#statutory-rules';
import type { FactAgainstBirth } from '../asks/facts-against-birth.ts';

const question = questions({
  'referral-before-birth': 'A referral was recorded before this day.',
  'referral-too-young':
    'A referral was sent to a lot for young people after 16, and the child would have been under 15.',
  'told-before-birth': 'What the record says of how the child lives and learns holds from before this day.',
  'placement-before-birth': 'A placement began before this day.',
  'baseline-before-birth': 'A baseline of a placement was taken before this day.',
  'placement-past-its-basis': 'The child would be past what the legal basis reaches while a placement runs.',
  'placement-end-unknown': 'How far a placement may run would not be known: the law that is held here begins later.',
});

/**
 * What a date of birth contradicts is asked, not refused: a certificate may show that everything else was recorded of the
 * wrong year. Confirmed of this birth and this day alone.
 */
export const standsAgainst = (dateOfBirth: CivilDate, facts: readonly FactAgainstBirth[]): readonly Question[] =>
  facts.map((fact) => question(fact.what, { at: 'dateOfBirth', of: `${dateOfBirth}-${fact.on}` }, wordsOf(fact)));

function wordsOf(fact: FactAgainstBirth): string {
  const on = weekdayAndDate(fact.on);
  switch (fact.what) {
    case 'referral-before-birth':
      return `A referral of ${on} was recorded before this day.`;
    case 'referral-too-young':
      return `The child would have been under 15 when referred on ${on} to a lot for young people after 16.`;
    case 'told-before-birth':
      return `The record says something from ${on} on, before this day. Look at the tab Record, and correct it there.`;
    case 'placement-before-birth':
      return `A placement began on ${on}, before this day.`;
    case 'baseline-before-birth':
      return `A baseline of ${on} was taken before this day.`;
    case 'placement-past-its-basis':
      return `${past(fact.leaves)} while the placement that began on ${on} runs, to ${weekdayAndDate(fact.until)}.`;
    case 'placement-end-unknown':
      return `How far the placement that began on ${on} may run would not be known: the law that is held here begins later.`;
  }
}

const past = (leaves: CivilDate | null): string =>
  leaves === null
    ? 'The child would be past what the legal basis reaches'
    : `The child would be past the school leaving date, ${weekdayAndDate(leaves)},`;
