import type { CircumstancesEvent, OtherSystem } from '#pure/children';
import { dayWords } from './times.ts';
import { isClosed, row, type PartsInWords, type Row, type ShownParts, type WordingsOf } from './wording.ts';
import type { LineFacts } from '#pure/oversight';

type Described = Extract<CircumstancesEvent['type'], 'OtherNumberChanged'>;
type Systems = readonly OtherSystem[] | undefined;

/** What is said of the numbers by which other systems know the child. */
export const otherNumberWordings: WordingsOf<Described> = {
  OtherNumberChanged: ({ from }, { number }, { otherSystems }) => ({
    title: 'A number in another system',
    rows: [...numberRows(number, otherSystems), ...row('From', dayWords(from))],
  }),
};

export const otherNumbersDone: PartsInWords['done'] = {
  ChangeOtherNumber: 'a number in another system',
  CorrectOtherNumber: 'a change of a number in another system',
};

/** As the council calls it, also when it is used no more. */
export const systemCalled = (code: string, systems: Systems): string =>
  systems?.find((system) => system.code === code)?.words ?? code;

type Number = ShownParts<LineFacts['OtherNumberChanged']['personal']>['number'];

function numberRows(number: Number, systems: Systems): readonly Row[] {
  if (number === undefined || isClosed(number)) return row('Number', number);
  return [
    ...row('System', systemCalled(number.system, systems)),
    ...row('Number', number.value),
    ...row('Stands', number.inUse ? null : 'No longer in use'),
  ];
}
