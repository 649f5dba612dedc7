import type { FindPlaces, UnmarkedFound } from '#contexts/oversight';
import type { AnswerOf } from '#platform/gateway';
import { counted } from '#statutory-rules';
import { linked, said, waysCell, type Cell, type ListTable } from '../patterns/list-table.ts';
import { dayWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import { childrenCounted, placeWords, registerPath } from './place-words.ts';

type Places = Pick<AnswerOf<FindPlaces>, 'items' | 'previous'>;

/** Each place by name: who is there today, and how much is missing of the last two weeks, with the weeks in which it is. */
export function placesTable({ items, previous }: Places, unmarked: UnmarkedFound, names: Names): ListTable {
  const there = new Map(items.map(({ providerId, children }) => [providerId, children]));
  const missing = new Map(unmarked.places.map((place) => [place.providerId, place]));
  // Of a place at which nobody is any more the marks are missing all the same: it stands on the first page.
  const left = previous === null ? [...missing.keys()].filter((providerId) => !there.has(providerId)) : [];
  const rows = [...there.keys(), ...left]
    .map((providerId) => ({ providerId, name: placeWords(names, providerId) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .map(({ providerId, name }): readonly Cell[] => {
      const children = there.get(providerId);
      const without = missing.get(providerId);
      const weeks = (without?.weeks ?? []).map((week) => ({
        ...{ text: `Week of ${dayWords(week)}`, href: registerPath(providerId, week), of: `at ${name}` },
      }));
      return [
        linked(name, registerPath(providerId)),
        said(childrenThere(children)),
        said(without ? counted(without.sessions, 'session') : unmarked.more ? 'Not counted' : 'None'),
        waysCell(weeks),
      ];
    });
  const columns = ['Place', 'There today', 'Without a mark', 'Fill in'].map((text) => ({ text }));
  return { caption: 'Places', isCaptionHidden: true, columns, rows };
}

function childrenThere(children: Places['items'][number]['children'] | undefined): string {
  if (children === undefined) return 'Nobody any more';
  return children.more ? `more than ${childrenCounted(children.rows)}` : childrenCounted(children.rows);
}
