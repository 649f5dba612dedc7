import type { WordsOf } from '../words/codes.ts';

/** What a file of a list may say of each row, by the codes under which it is on record that it left. */
export const listColumnWords = {
  ...{ 'family-name': 'Family name', 'given-names': 'Given names', place: 'Place', lot: 'Lot' },
  ...{ 'started-on': 'Started on', 'ends-on': 'Agreed until', 'ended-on': 'Ended on' },
  ...{ 'last-review-on': 'Last review', 'next-review-on': 'Next review', 'return-on': 'Return planned for' },
  ...{ stands: 'Where it stands', 'from-day': 'Decided or sent out on', asked: 'Providers asked', offers: 'Offers' },
  ...{ 'may-answer': 'May still answer', 'awarded-to': 'Awarded to' },
  ...{ urgency: 'How urgent', 'due-on': 'Due on', what: 'What', why: 'Why', 'year-group': 'Year group' },
} as const satisfies WordsOf<string>;

export type ListColumn = keyof typeof listColumnWords;
