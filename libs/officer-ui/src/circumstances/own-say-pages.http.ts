import {
  ChangeOwnSay,
  ChangeOwnSayRequest,
  CorrectOwnSay,
  CorrectOwnSayRequest,
  type OwnSayTold,
} from '#contexts/children';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { choice, select, words } from '../forms/plain-fields.ts';
import { several, ticked } from '../forms/several.ts';
import { inOrder } from '../words/codes.ts';
import { deciderWords, decidesAsWords } from '../words/own-say-words.ts';
import { toldWords } from '../words/people-around-words.ts';
import { isClosed } from '../words/wording.ts';
import type { Standing } from './circumstances-seen.ts';
import { partPages } from './part-pages.ts';
import { calledWith } from './who-is-asked.ts';

const saidOf = (standing: Standing<'OwnSayChanged'> | null): Partial<OwnSayTold> => {
  const told = standing?.personal.say;
  return told === undefined || isClosed(told) ? {} : told;
};

const ADD_FIRST = 'Whoever is not listed is first added to the people around the child';

const ownSayPages = partPages({
  ...{ type: 'OwnSayChanged', called: 'the young person’s own say', done: 'The young person’s own say changes' },
  change: { sends: ChangeOwnSay, request: ChangeOwnSayRequest },
  correct: { sends: CorrectOwnSay, request: CorrectOwnSayRequest },
  fields: (standing, { people, who }) => {
    const said = saidOf(standing);
    const text = (value: string | null | undefined) => oneText(value ?? '');
    const listed = people.map((each) => ({ id: each.subjectId, text: calledWith(each) }));
    const instead = listed.map(({ id, text: called }) => [id, called] as const);
    return {
      decider: asItStands(
        choice(`Who decides once ${who} is past compulsory school age?`, inOrder(deciderWords)),
        text(said.decider),
      ),
      others: asItStands(
        several(`Whom does ${who} want asked, invited and written to as well?`, () => listed, {
          hint: `Only where others are asked as well. ${ADD_FIRST}`,
        }),
        ticked(said.others ?? []),
      ),
      othersTold: asItStands(
        select('What may they be told? (optional)', [
          ['everything', toldWords.everything],
          ['education', toldWords.education],
        ]),
        text(said.othersTold),
      ),
      wish: asItStands(
        words(`What does ${who} wish, in their own words?`, {
          ...{ optional: true, hint: 'Such as what a parent is not to be told, how to be reached, and who heard it' },
        }),
        text(said.wish),
      ),
      insteadId: asItStands(
        select('Who decides in the young person’s place? (optional)', instead, {
          hint: `Only where the young person lacks capacity. ${ADD_FIRST}`,
        }),
        text(said.insteadId),
      ),
      insteadAs: asItStands(select('As what? (optional)', inOrder(decidesAsWords)), text(said.insteadAs)),
      capacity: asItStands(
        words('For which decisions is capacity lacking, who found it, and when?', {
          ...{
            optional: true,
            hint: 'Everybody is taken to have capacity until it is found for a decision that they lack it',
          },
        }),
        text(said.capacity),
      ),
    };
  },
  dayHint:
    'It may lie behind, or ahead. It holds from the day on which the young person decides by law at the earliest',
  beside: {
    ...{ 'no-such-person': 'others', 'others-not-named': 'others', 'no-others-wanted': 'others' },
    ...{ 'others-told-what': 'othersTold', 'nobody-instead': 'insteadId', 'instead-as-what': 'insteadAs' },
    ...{ 'capacity-not-told': 'capacity', 'capacity-not-lacking': 'insteadId' },
  },
});
export const ChangeOwnSayPage = ownSayPages.Change;
export const CorrectOwnSayPage = ownSayPages.Correct;
