import { saysNotDisclosed } from '#platform/privacy';
import type { CircumstancesEvent, Kinship, MayBeTold, PersonTold, Presence } from '#pure/children';
import type { WordsOf } from './codes.ts';
import { dayWords } from './times.ts';
import {
  isClosed,
  row,
  rowOf,
  type Names,
  type PartsInWords,
  type Row,
  type ShownParts,
  type WordingsOf,
} from './wording.ts';

type Described = Extract<CircumstancesEvent['type'], 'PersonAroundChanged' | 'ParentalResponsibilityChanged'>;

export const kinshipWords: WordsOf<Kinship> = {
  mother: 'Mother',
  father: 'Father',
  parent: 'Parent',
  'step-parent': 'Step-parent, or a parent’s partner',
  guardian: 'Guardian, by order or by will',
  'foster-carer': 'Foster carer',
  grandparent: 'Grandparent',
  relative: 'Another relative',
  'family-friend': 'Friend of the family',
  other: 'Somebody else',
};

export const toldWords: WordsOf<MayBeTold> = {
  everything: 'Everything',
  education: 'Only what is about education',
  nothing: 'Nothing',
};

export const presenceWords: WordsOf<Presence> = {
  around: 'Still around the child',
  gone: 'No longer around the child',
  died: 'Has died',
};

export const COUNCIL_BY_ORDER = 'The council, by a care order';
export const NOBODY_HAS_IT = 'Nobody is known to have it';
/** One of whom nothing is recorded any more, or who is named where nothing else of them is read. */
const ANOTHER = 'another person on the record';

/** What is said of people around the child. */
export const peopleAroundWordings: WordingsOf<Described> = {
  PersonAroundChanged: ({ from }, { person }, names) => ({
    title: 'A person around the child',
    rows: [...personRows(person, names), ...row('From', dayWords(from))],
  }),
  ParentalResponsibilityChanged: ({ from }, { holders }, names) => ({
    title: 'Parental responsibility',
    rows: [...holderRows(holders, names), ...row('From', dayWords(from))],
  }),
};

export const peopleAroundDone: PartsInWords['done'] = {
  ChangePersonAround: 'a person around the child',
  CorrectPersonAround: 'a change of a person around the child',
  ChangeParentalResponsibility: 'who has parental responsibility',
  CorrectParentalResponsibility: 'a change of who has parental responsibility',
};

type Shown = ShownParts<Readonly<{ person: PersonTold }>>['person'];

function personRows(person: Shown, names: Names): readonly Row[] {
  if (person === undefined || isClosed(person)) return row('Name', person);
  return [
    ...row('Name', person.name),
    ...row('Is to the child', kinshipWords[person.kinship]),
    ...(person.presence === 'around' ? [] : row('Now', presenceWords[person.presence])),
    ...row('Do not contact', person.notToContactBecause),
    ...row('May be told', toldOf(person)),
    ...keptRows(person, names),
    ...row('Called', person.callOrder === null ? null : orderWords(person.callOrder)),
    ...reachedBy(person),
    ...row('Before calling', person.callAdvice),
    ...row('Lives', person.livesWithChild ? 'With the child' : person.address),
    ...row('Language', languageOf(person)),
  ];
}

/** On a phone a touch dials. */
export const reachedBy = ({ telephone, email }: Pick<PersonTold, 'telephone' | 'email'>): readonly Row[] => [
  ...linked('Telephone', telephone, isToRead(telephone) && `tel:${telephone!.replaceAll(/[^\d+]/g, '')}`),
  ...linked('Email', email, isToRead(email) && `mailto:${email}`),
];

/** Nobody is rung by what stands for a number. */
const isToRead = (text: string | null): string | null => (saysNotDisclosed(text) ? null : text);

export const languageOf = ({ language, interpreter }: PersonTold): string | null =>
  language && `${language}${interpreter ? ', with an interpreter' : ''}`;

export const mustNotLearn = (name: string): string =>
  `Must not learn where ${name} lives, how to reach them, or what they say`;

const linked = (label: string, text: string | null, href: string | null): readonly Row[] =>
  row(label, text).map((each) => ({ ...each, ...(href !== null && { href }) }));

export const toldOf = ({ told, toldBecause }: PersonTold): string =>
  toldBecause === null ? toldWords[told] : `${toldWords[told]}: ${toldBecause}`;

export const orderWords = (order: number): string =>
  ({ 1: 'First', 2: 'Second', 3: 'Third' })[order] ?? `As number ${order}`;

export const aroundCalled = (id: string, { around }: Names): string => around?.(id) ?? ANOTHER;

/** Not to be missed by whoever is on the telephone: it says what is not told, and to whom. */
const keptRows = ({ name, keptFrom }: PersonTold, names: Names): readonly Row[] =>
  rowOf(
    'Keep from',
    keptFrom.map(
      (each) => `${aroundCalled(each, names)} must not learn where ${name} lives, how to reach them, or what they say`,
    ),
  );

type Holders = ShownParts<Readonly<{ holders: Readonly<{ people: readonly string[]; councilByCareOrder: boolean }> }>>;

function holderRows(holders: Holders['holders'], names: Names): readonly Row[] {
  if (holders === undefined || isClosed(holders)) return row('Held by', holders);
  const all = [
    ...holders.people.map((each) => aroundCalled(each, names)),
    ...(holders.councilByCareOrder ? [COUNCIL_BY_ORDER] : []),
  ];
  return rowOf('Held by', all.length === 0 ? [NOBODY_HAS_IT] : all);
}
