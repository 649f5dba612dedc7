import { FindLeftBehind, type LeftBehindFound } from '#contexts/oversight';
import { AllocateOfficer } from '#pure/children';
import type { Gateway, Sender } from '#platform/gateway';
import { childPath, linePath } from '../child-line/line-path.ts';
import { actCell, linked, type Cell, type ListTable } from '../patterns/list-table.ts';
import { nameInList, nameSpoken } from '../words/children-words.ts';
import { dayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import { dueColumns } from './due-row.ts';

const ID = 'left-behind';

/** Children whose officer is one no more: each waits for another. Null: there is none. */
export function leftBehindRows(found: LeftBehindFound, names: Names, allocates: boolean) {
  if (found.length === 0) return null;
  const table: ListTable = {
    ...{ id: ID, caption: `Their officer is one no more (${found.length})`, drawnAs: 'app-work app-work--below' },
    columns: dueColumns,
    rows: found.map(({ childId, officerId, until, name }): readonly Cell[] => {
      const called = names.person?.(officerId) ?? 'Somebody';
      const act = allocates
        ? { text: 'Allocate an officer', href: `${linePath(childId)}/allocated-officer` }
        : { text: 'Open the record', href: childPath(childId) };
      return [
        {
          texts: [],
          lead: until === null ? 'Now' : `Since ${dayWords(until)}`,
          mark: { state: 'unknown', words: 'Waits for an officer' },
        },
        linked(name ? nameInList(name) : 'A child whose name cannot be shown', childPath(childId)),
        {
          texts: ['Allocate an officer'],
          below: [
            `${called} has the child, and is no officer of the service any more. What is due of it stands on nobody’s own list.`,
          ],
        },
        actCell({ ...act, of: `of ${name ? nameSpoken(name) : 'this child'}` }),
      ];
    }),
  };
  return {
    table,
    notice: {
      text: `${found.length === 1 ? '1 child has' : `${found.length} children have`} an officer who is one no more`,
      href: `#${ID}`,
    },
  };
}

type Asking = Readonly<{
  gateway: Gateway;
  sender: Sender;
  names: Names;
  may: (act: typeof AllocateOfficer) => boolean;
}>;

/** Of the list that is shown. */
export const leftBehindOf = async (list: FindLeftBehind['data'], { gateway, sender, names, may }: Asking) =>
  leftBehindRows(await gateway.ask(FindLeftBehind, list, sender), names, may(AllocateOfficer));
