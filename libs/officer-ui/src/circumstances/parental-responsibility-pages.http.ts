import {
  ChangeParentalResponsibility,
  ChangeParentalResponsibilityRequest,
  CorrectParentalResponsibility,
  CorrectParentalResponsibilityRequest,
  COUNCIL,
  NOBODY_KNOWN,
} from '#contexts/children';
import { asItStands } from '../forms/as-it-stands.ts';
import { several, ticked } from '../forms/several.ts';
import { COUNCIL_BY_ORDER, kinshipWords, NOBODY_HAS_IT } from '../words/people-around-words.ts';
import { isClosed } from '../words/wording.ts';
import type { Standing } from './circumstances-seen.ts';
import { partPages } from './part-pages.ts';

function saidIn({ personal: { holders } }: Standing<'ParentalResponsibilityChanged'>): readonly string[] {
  if (holders === undefined || isClosed(holders)) return [];
  const all = [...holders.people, ...(holders.councilByCareOrder ? [COUNCIL] : [])];
  return all.length === 0 ? [NOBODY_KNOWN] : all;
}

const responsibilityPages = partPages({
  ...{ type: 'ParentalResponsibilityChanged', called: 'who has parental responsibility' },
  done: 'Parental responsibility changes',
  change: { sends: ChangeParentalResponsibility, request: ChangeParentalResponsibilityRequest },
  correct: { sends: CorrectParentalResponsibility, request: CorrectParentalResponsibilityRequest },
  fields: (standing, { people }) => {
    const options = [
      ...people.map(({ subjectId: id, name, kinship }) => ({
        id,
        text: `${name}, ${kinshipWords[kinship].toLowerCase()}`,
      })),
      { id: COUNCIL, text: COUNCIL_BY_ORDER },
      { id: NOBODY_KNOWN, text: NOBODY_HAS_IT, hint: 'Such as of a child who came to England alone' },
    ];
    const field = several('Who has parental responsibility?', () => options, {
      hint: 'All who have it. Whoever is not listed is first added to the people around the child',
    });
    return { holders: standing ? asItStands(field, ticked(saidIn(standing))) : field };
  },
  beside: { 'nobody-and-somebody': 'holders', 'no-such-person': 'holders' },
});
export const ChangeParentalResponsibilityPage = responsibilityPages.Change;
export const CorrectParentalResponsibilityPage = responsibilityPages.Correct;
