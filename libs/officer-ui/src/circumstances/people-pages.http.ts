import {
  ChangePersonAround,
  ChangePersonAroundRequest,
  CorrectPersonAround,
  CorrectPersonAroundRequest,
  type PersonTold,
} from '#contexts/children';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { choice, known, line, select, whole, words, yesOrNo } from '../forms/plain-fields.ts';
import { several, ticked } from '../forms/several.ts';
import { inOrder } from '../words/codes.ts';
import { kinshipWords, presenceWords, toldWords } from '../words/people-around-words.ts';
import { isClosed } from '../words/wording.ts';
import type { Standing } from './circumstances-seen.ts';
import { partPagesOfEach } from './part-pages.ts';
import type { PersonAround } from './people-around.ts';

const optional = true;
const yes = (is: boolean | undefined) => (is === undefined ? {} : oneText(is ? 'yes' : 'no'));

const saidOf = (standing: Standing<'PersonAroundChanged'> | null): Partial<PersonTold> => {
  const person = standing?.personal.person;
  return person === undefined || isClosed(person) ? {} : person;
};

/** A person who is told of for the first time is around the child. */
const presenceField = (presence: PersonTold['presence'] | undefined, who: string) =>
  presence === undefined
    ? known('around')
    : asItStands(choice(`Is this person still around ${who}?`, inOrder(presenceWords)), oneText(presence));

function keptFromField(others: readonly PersonAround[], kept: readonly string[] = []) {
  if (others.length === 0) return known([]);
  const options = others.map(({ subjectId: id, name, kinship }) => ({
    id,
    text: `${name}, ${kinshipWords[kinship].toLowerCase()}`,
  }));
  const field = several(
    'From whom is it kept where this person lives, how to reach them and what they say?',
    () => options,
    {
      hint: 'Of two parents apart, say it of each. Leave empty where nothing is kept from anybody',
    },
  );
  return asItStands(field, ticked(kept));
}

const peoplePages = partPagesOfEach({
  ...{ type: 'PersonAroundChanged', called: 'a person around the child', adds: 'Add a person around the child' },
  done: ({ name }, day) => `Recorded of ${name}, from ${day}`,
  since: 'From which day is this so?',
  change: { sends: ChangePersonAround, request: ChangePersonAroundRequest },
  correct: { sends: CorrectPersonAround, request: CorrectPersonAroundRequest },
  fields: (standing, { people, subjectId, who }) => {
    const said = saidOf(standing);
    const text = (value: string | null | undefined) => oneText(value ?? '');
    return {
      name: asItStands(
        line('What is the person called?', { hint: 'As letters to them would be addressed' }),
        text(said.name),
      ),
      kinship: asItStands(select(`What is the person to ${who}?`, inOrder(kinshipWords)), text(said.kinship)),
      presence: presenceField(said.presence, who),
      told: asItStands(choice(`What may the person be told of ${who}?`, inOrder(toldWords)), text(said.told)),
      toldBecause: asItStands(
        words('Why, and by which order of a court?', {
          optional,
          rows: 2,
          hint: 'Needed where the person may be told nothing',
        }),
        text(said.toldBecause),
      ),
      notToContactBecause: asItStands(
        words('Why is nobody to contact this person?', {
          optional,
          rows: 2,
          hint: 'Leave empty where they may be contacted',
        }),
        text(said.notToContactBecause),
      ),
      callOrder: asItStands(
        whole('In which order is this person called? (optional)', {
          width: 2,
          hint: '1 is called first. Empty: not called unless nobody else answers',
        }),
        text(said.callOrder?.toString()),
      ),
      telephone: asItStands(line('Telephone', { optional, width: 20 }), text(said.telephone)),
      email: asItStands(line('Email', { optional }), text(said.email)),
      callAdvice: asItStands(
        line('What to know before calling', { optional, hint: 'Such as: after 3pm, text before ringing' }),
        text(said.callAdvice),
      ),
      livesWithChild: asItStands(
        yesOrNo(`Does the person live with ${who}?`, ['Yes'], ['No']),
        yes(said.livesWithChild),
      ),
      address: asItStands(
        words('Where does the person live?', { optional, rows: 3, hint: `Only where not with ${who}` }),
        text(said.address),
      ),
      language: asItStands(
        line('Which language does the person use?', { optional, width: 20, hint: 'Where it is not English' }),
        text(said.language),
      ),
      interpreter: asItStands(yesOrNo('Is an interpreter needed? (optional)', ['Yes'], ['No']), yes(said.interpreter)),
      keptFrom: keptFromField(
        people.filter((one) => one.subjectId !== subjectId),
        said.keptFrom,
      ),
    };
  },
  beside: {
    ...{ 'told-nothing-because': 'toldBecause', 'two-places-to-live': 'address', 'interpreter-of-which': 'language' },
    ...{ 'called-and-not-contacted': 'notToContactBecause', 'called-by-what': 'callOrder' },
    ...{ 'called-and-told-nothing': 'callOrder', 'called-though-gone': 'callOrder' },
    ...{ 'kept-from-whom': 'keptFrom', 'kept-from-oneself': 'keptFrom' },
  },
});
export const AddPersonAroundPage = peoplePages.Add;
export const ChangePersonAroundPage = peoplePages.Change;
export const CorrectPersonAroundPage = peoplePages.Correct;
