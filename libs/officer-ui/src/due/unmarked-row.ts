import { FindUnmarked, type UnmarkedFound } from '#contexts/oversight';
import type { Gateway, Sender } from '#platform/gateway';
import { counted } from '#statutory-rules';
import { actCell, type ListTable } from '../patterns/list-table.ts';
import { childrenCounted, placeWords, registerPath } from '../registers/place-words.ts';
import type { Names } from '../words/wording.ts';
import { dueColumns } from './due-row.ts';

/** Where the row stands, for the count of it above. */
const ID = 'unmarked';

/** `12 sessions without a mark` */
export const withoutMark = ({ sessions, more }: Pick<UnmarkedFound, 'sessions' | 'more'>): string =>
  `${more ? 'More than ' : ''}${counted(sessions, 'session')} without a mark`;

/** One row for all of them: what is missing says nothing of a child, and is filled in a place at a time. Null: nothing is. */
export function unmarkedRow({ sessions, children, places, more, holidaysKnown }: UnmarkedFound, names: Names) {
  if (sessions === 0) return null;
  const [only] = places.length === 1 ? places : [];
  const of = only === undefined ? `At ${places.length} places` : `At ${placeWords(names, only.providerId)}`;
  const many = more ? 'more than ' : '';
  const table: ListTable = {
    ...{ id: ID, caption: 'Registers', drawnAs: 'app-work app-work--below', columns: dueColumns },
    rows: [
      [
        { texts: [], lead: 'Last two weeks', mark: { state: 'unknown', words: 'Not marked yet' } },
        { texts: [childrenCounted(children)], below: [of] },
        {
          texts: [withoutMark({ sessions, more })],
          below: [
            holidaysKnown
              ? 'Never counted as here or away. Days on which the council’s schools are closed are left out.'
              : 'Never counted as here or away. School holidays are not known to this register yet: some may have been no school days.',
          ],
        },
        actCell({
          ...(only === undefined
            ? { text: 'Open the registers', href: '/registers' }
            : // Where the first of them is missing; the weeks after it follow.
              { text: 'Open the register', href: registerPath(only.providerId, only.weeks[0]) }),
          of: of.replace(/^At/, 'at'),
        }),
      ],
    ],
  };
  const count = { count: `${many}${sessions}`, text: 'without a mark', href: `#${ID}`, isLate: false };
  return { table, count };
}

type Asking = Readonly<{ gateway: Gateway; sender: Sender; names: Names }>;

/** Of the list that is shown. */
export const unmarkedOf = async (list: FindUnmarked['data'], { gateway, sender, names }: Asking) =>
  unmarkedRow(await gateway.ask(FindUnmarked, list, sender), names);
