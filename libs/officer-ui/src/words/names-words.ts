import { isSameWritten, knownAs, type CircumstancesEvent, type NamesTold } from '#pure/children';
import { nameSpoken } from './children-words.ts';
import { dayWords } from './times.ts';
import { isClosed, row, type PartsInWords, type Row, type ShownParts, type WordingsOf } from './wording.ts';

type Described = Extract<CircumstancesEvent['type'], 'NamesChanged'>;

/** What is said of what the child is called. */
export const namesWordings: WordingsOf<Described> = {
  NamesChanged: ({ from }, { names }) => ({
    title: 'Name',
    rows: [...nameRows(names), ...row('From', dayWords(from))],
  }),
};

export const namesDone: PartsInWords['done'] = {
  ChangeNames: 'the name',
  CorrectNames: 'a change of the name',
};

function nameRows(told: ShownParts<Readonly<{ names: NamesTold }>>['names']): readonly Row[] {
  if (told === undefined || isClosed(told)) return row('Name', told);
  const known = knownAs(told);
  return [
    ...row('Legal name', nameSpoken(told)),
    ...row('Known as', isSameWritten(known, told) ? null : nameSpoken(known)),
  ];
}
