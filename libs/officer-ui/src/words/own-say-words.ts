import type { CircumstancesEvent, DecidesAs, OwnSayTold } from '#pure/children';
import type { WordsOf } from './codes.ts';
import { aroundCalled, toldWords } from './people-around-words.ts';
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

type Described = Extract<CircumstancesEvent['type'], 'OwnSayChanged'>;

export const decidesAsWords: WordsOf<DecidesAs> = {
  deputy: 'A deputy of the Court of Protection',
  attorney: 'An attorney, by a lasting or enduring power',
  parent: 'A parent, where there is no deputy and no attorney',
};

/** What is said of a young person’s own say. */
export const ownSayWordings: WordingsOf<Described> = {
  OwnSayChanged: ({ from }, { say }, names) => ({
    title: 'The young person’s own say',
    rows: [...sayRows(say, names), ...row('From', dayWords(from))],
  }),
};

export const ownSayDone: PartsInWords['done'] = {
  ChangeOwnSay: 'the young person’s own say',
  CorrectOwnSay: 'a change of the young person’s own say',
};

function sayRows(say: ShownParts<Readonly<{ say: OwnSayTold }>>['say'], names: Names): readonly Row[] {
  if (say === undefined || isClosed(say)) return row('Decides', say);
  const { others, wish, lacking } = say;
  const called = others.map(({ personId, told }) => `${aroundCalled(personId, names)}: ${lowered(toldWords[told])}`);
  return [
    ...row('Decides', lacking.length === 0 ? 'The young person' : 'The young person, but for what is named here'),
    ...rowOf('Asked and told as well', others.length === 0 ? ['Nobody'] : called),
    ...row('The young person’s wish', wish),
    ...lacking.flatMap(({ decision, found, personId, as }) =>
      rowOf(`Lacks capacity for: ${decision}`, [
        `Decided by ${aroundCalled(personId, names)}: ${lowered(decidesAsWords[as])}`,
        `Found by: ${found}`,
      ]),
    ),
  ];
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
