import type { CircumstancesEvent, SiblingKind } from '#pure/children';
import type { LineFacts } from '#pure/oversight';
import { otherRecord } from './children-words.ts';
import type { WordsOf } from './codes.ts';
import { dayWords } from './times.ts';
import { isClosed, row, type Names, type PartsInWords, type Row, type ShownParts, type WordingsOf } from './wording.ts';

type Described = Extract<CircumstancesEvent['type'], 'SiblingChanged'>;

export const siblingKindWords: WordsOf<SiblingKind> = {
  full: 'Full brother or sister',
  half: 'Half-brother or half-sister',
  step: 'Stepbrother or stepsister',
  'fostered-together': 'Fostered together',
  'not-known': 'Brother or sister: how is not known',
};

/** What is said of brothers and sisters. */
export const siblingWordings: WordingsOf<Described> = {
  SiblingChanged: ({ from }, { sibling }, names) => ({
    title: 'A brother or sister',
    rows: [...siblingRows(sibling, names), ...row('From', dayWords(from))],
  }),
};

export const siblingsDone: PartsInWords['done'] = {
  ChangeSibling: 'a brother or sister, on both records',
  CorrectSibling: 'a change of a brother or sister, on both records',
};

type Sibling = ShownParts<LineFacts['SiblingChanged']['personal']>['sibling'];

/** Where nothing is known of the other record but that it is there, a line says so. */
function siblingRows(sibling: Sibling, { sibling: called, opens }: Names): readonly Row[] {
  if (sibling === undefined || isClosed(sibling)) return row('Brother or sister', sibling);
  const { siblingId, kind, linked } = sibling;
  const known = called?.(siblingId);
  const record: readonly Row[] = known
    ? [
        ...row('Name', known.name),
        ...(known.href === null
          ? []
          : [{ label: 'Record', texts: [`Open the record of ${known.name}`], href: known.href }]),
      ]
    : [{ label: 'Record', ...otherRecord(siblingId, opens, 'Open the brother’s or sister’s line') }];
  return [...record, ...row('How', siblingKindWords[kind]), ...row('Stands', linked ? null : 'No longer')];
}
