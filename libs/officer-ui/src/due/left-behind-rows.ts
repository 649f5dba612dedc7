import { FindLeftBehind, type LeftBehindFound } from '#contexts/oversight';
import { AllocateOfficer } from '#pure/children';
import type { Gateway, Sender } from '#platform/gateway';
import { childPath, linePath } from '../child-line/line-path.ts';
import { actCell, childCell, type Cell, type ListTable } from '../patterns/list-table.ts';
import { SEVERAL } from '../holders/several-address.ts';
import { nameInList, nameSpoken, services } from '../words/children-words.ts';
import { dayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import { dueColumns } from './due-row.ts';

const ID = 'left-behind';

export const whyLeftBehind = (each: LeftBehindFound['items'][number], names: Names): string =>
  `${leftWords(each, names)} What is due of the child stands on nobody’s own list.`;

/** Children whose officer is one no more: each waits for another. Null: there is none. */
export function leftBehindRows({ items: found }: LeftBehindFound, names: Names, allocates: boolean) {
  if (found.length === 0) return null;
  const table: ListTable = {
    ...{
      id: ID,
      caption: `Their officer is no officer of their service any more (${found.length})`,
      drawnAs: 'app-work app-work--below',
    },
    columns: dueColumns,
    rows: found.map((each): readonly Cell[] => {
      const { childId, until, name } = each;
      const act = allocates
        ? { text: 'Allocate an officer', href: `${linePath(childId)}/allocated-officer` }
        : { text: 'Open the record', href: childPath(childId) };
      return [
        {
          texts: [],
          lead: until === null ? 'Now' : `Since ${dayWords(until)}`,
          mark: { state: 'unknown', words: 'Waits for an officer' },
        },
        childCell(childId, name ? nameInList(name) : 'A child whose name cannot be shown', childPath(childId)),
        {
          texts: ['Allocate an officer'],
          below: [whyLeftBehind(each, names)],
        },
        actCell({ ...act, of: `of ${name ? nameSpoken(name) : 'this child'}` }),
      ];
    }),
  };
  return {
    table,
    several: allocates && found.length > 1 ? SEVERAL : null,
    notice: {
      text: `${found.length === 1 ? '1 child has' : `${found.length} children have`} an officer who is none of their service any more`,
      href: `#${ID}`,
    },
  };
}

/** Of which service they are none any more: somebody may be one of another, and then is not gone. */
export const leftWords = (
  { officerId, service, isStillOne }: Pick<LeftBehindFound['items'][number], 'officerId' | 'service' | 'isStillOne'>,
  names: Names,
): string =>
  `${names.person?.(officerId) ?? 'Somebody'} has the child, and is no officer of the ${services[service]} any more${isStillOne ? ', though of another service still' : ''}.`;

type Asking = Readonly<{
  gateway: Gateway;
  sender: Sender;
  names: Names;
  may: (act: typeof AllocateOfficer) => boolean;
}>;

/** Of the list that is shown. */
export const leftBehindOf = async (list: FindLeftBehind['data'], { gateway, sender, names, may }: Asking) =>
  leftBehindRows(await gateway.ask(FindLeftBehind, list, sender), names, may(AllocateOfficer));
