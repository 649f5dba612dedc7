import { meaning, says, type Said, type Shape } from './says.ts';

const counted = meaning(
  says.shape('Counted', { rows: says.int(1), more: says.flag() }),
  'On all pages together. `more`: there are more than were counted.',
);

type PageParts<T> = Readonly<{
  items: Said<readonly T[]>;
  count: typeof counted;
  next: Said<string | null>;
  previous: Said<string | null>;
}>;

/** What is answered whole, as the one page that it is. */
export const wholePage = <T>(items: readonly T[]) => ({
  ...{ items, count: { rows: items.length, more: false }, next: null, previous: null },
});

/**
 * A page of results, in the one shape that every list has. `next` and `previous` go back as `?cursor=`, with the other
 * parameters as they were; null: no page follows. What else a list tells stands beside.
 */
export const pageOf = <T, More extends Readonly<Record<string, Said<unknown>>> = Readonly<Record<never, never>>>(
  name: string,
  item: Said<T>,
  more: More = {} as More,
): Shape<PageParts<T> & More> =>
  says.shape(name, {
    items: says.list(item),
    count: counted,
    next: meaning(
      says.orNull(says.text('eyJhZnRlciI6MjV9')),
      'Give it as `?cursor=` for the next page; null: there is none.',
    ),
    previous: meaning(says.orNull(says.text('eyJiZWZvcmUiOjI1fQ')), 'Likewise, back.'),
    ...more,
  });
