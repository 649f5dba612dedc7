import { FindMarksOutside, type MarksOutsideFound } from '#contexts/oversight';
import { schoolYearOf } from '#pure/attendance';
import type { Gateway, Sender } from '#platform/gateway';
import { counted } from '#statutory-rules';
import { childPath, linePath } from '../child-line/line-path.ts';
import { actCell, childCell, type Cell, type ListTable } from '../patterns/list-table.ts';
import { placeWords } from '../registers/place-words.ts';
import { nameInList, nameSpoken } from '../words/children-words.ts';
import { dayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import { dueColumns } from './due-row.ts';

/** Where the rows stand, for the count of them above. */
const ID = 'outside';

/** `of Friday 27 November`, or from when to when. */
export const daysOfMarks = ({ first, last }: Pick<MarksOutsideFound['items'][number], 'first' | 'last'>): string =>
  first === last ? `of ${dayWords(first)}` : `from ${dayWords(first)} to ${dayWords(last)}`;

export const outsideSaid = (item: MarksOutsideFound['items'][number]): string =>
  item.marks === 1
    ? `The mark ${daysOfMarks(item)} is of no day of the placement`
    : `Marks ${daysOfMarks(item)} are of no day of the placement`;
export const WHY_OUTSIDE =
  'Its start or end was put right since, or its start was voided. They count in no figure until somebody decides of each.';

/** A row for each placement: nobody but who knows the child can say of each mark what is right. Null: there is none. */
export function outsideRows({ items }: MarksOutsideFound, names: Names) {
  if (items.length === 0) return null;
  const all = items.reduce((sum, { marks }) => sum + marks, 0);
  const table: ListTable = {
    ...{ id: ID, caption: `Marks outside a placement (${all})`, drawnAs: 'app-work app-work--below' },
    columns: dueColumns,
    rows: items.map((item): readonly Cell[] => [
      { texts: [], lead: counted(item.marks, 'mark'), mark: { state: 'unknown', words: 'Not counted' } },
      childCell(
        item.childId,
        item.name ? nameInList(item.name) : 'A child whose name cannot be shown',
        childPath(item.childId),
        `At ${placeWords(names, item.providerId)}`,
      ),
      {
        texts: [outsideSaid(item)],
        below: [WHY_OUTSIDE],
      },
      actCell({
        text: 'Settle each mark',
        href: `${linePath(item.childId)}/attendance?year=${schoolYearOf(item.first)}#outside`,
        of: `of ${item.name ? nameSpoken(item.name) : 'this child'}`,
      }),
    ]),
  };
  return { table, count: { count: String(all), text: 'outside a placement', href: `#${ID}`, isLate: false } };
}

type Asking = Readonly<{ gateway: Gateway; sender: Sender; names: Names }>;

/** Of the list that is shown. */
export const outsideOf = async (list: FindMarksOutside['data'], { gateway, sender, names }: Asking) =>
  outsideRows(await gateway.ask(FindMarksOutside, list, sender), names);
