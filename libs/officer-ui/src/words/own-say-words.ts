import type { CircumstancesEvent, Decider, DecidesAs, OwnSayTold } from '#pure/children';
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

export const deciderWords: WordsOf<Decider> = {
  'young-person': 'The young person, and nobody else is asked or told',
  'young-person-with-others': 'The young person, who wants others asked and told as well',
  'somebody-instead': 'Somebody in the young person’s place, who lacks capacity',
};

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
  const { decider, others, othersTold, wish, insteadId, insteadAs, capacity } = say;
  return [
    ...row('Decides', deciderWords[decider]),
    ...(others.length === 0
      ? []
      : rowOf(
          'Asked as well',
          others.map((each) => aroundCalled(each, names)),
        )),
    ...row('They may be told', othersTold && toldWords[othersTold]),
    ...row('The young person’s wish', wish),
    ...row('Decides instead', insteadId && aroundCalled(insteadId, names)),
    ...row('As', insteadAs && decidesAsWords[insteadAs]),
    ...row('What is known of capacity', capacity),
  ];
}
