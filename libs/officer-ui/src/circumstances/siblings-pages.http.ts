import {
  ChangeSibling,
  ChangeSiblingRequest,
  CorrectSibling,
  CorrectSiblingRequest,
  SearchChildren,
  type SiblingTold,
} from '#contexts/children';
import { childNamed } from '../find-child/child-field.ts';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { choice, known, yesOrNo } from '../forms/plain-fields.ts';
import { inOrder } from '../words/codes.ts';
import { siblingKindWords } from '../words/siblings-words.ts';
import { isClosed } from '../words/wording.ts';
import type { Standing } from './circumstances-seen.ts';
import { partPagesOfEach } from './part-pages.ts';

const saidOf = (standing: Standing<'SiblingChanged'> | null): Partial<SiblingTold> => {
  const sibling = standing?.personal.sibling;
  return sibling === undefined || isClosed(sibling) ? {} : sibling;
};

const linkedField = (linked: boolean | undefined, who: string) =>
  linked === undefined
    ? known(true)
    : asItStands(
        yesOrNo(`Are ${who} and this child still to be seen as brother or sister?`, ['Yes'], ['No']),
        oneText(linked ? 'yes' : 'no'),
      );

const siblingPages = partPagesOfEach({
  ...{ type: 'SiblingChanged', called: 'a brother or sister', adds: 'Add a brother or sister' },
  done: (_, day) => `Recorded on both records, from ${day}`,
  since: 'From which day is this so?',
  dayHint:
    'The day on which you were told, or that from which they live together. It stands openly: enter no date of birth',
  change: { sends: ChangeSibling, request: ChangeSiblingRequest },
  correct: { sends: CorrectSibling, request: CorrectSiblingRequest },
  besides: [SearchChildren],
  fields: (standing, { who, childId }) => {
    const said = saidOf(standing);
    return {
      siblingId: said.siblingId === undefined ? childNamed('Which child is it?', childId) : known(said.siblingId),
      kind: asItStands(choice(`What are they to ${who}?`, inOrder(siblingKindWords)), oneText(said.kind ?? '')),
      linked: linkedField(said.linked, who),
    };
  },
  beside: {
    ...{ 'sibling-of-itself': 'siblingId', 'no-such-sibling': 'siblingId', 'already-siblings': 'siblingId' },
    'sibling-of-protected': 'siblingId',
    'sibling-is-another': 'siblingId',
  },
});
export const AddSiblingPage = siblingPages.Add;
export const ChangeSiblingPage = siblingPages.Change;
export const CorrectSiblingPage = siblingPages.Correct;
