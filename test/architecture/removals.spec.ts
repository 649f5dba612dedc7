import { beforeAll, describe, expect, it } from '@jest/globals';
import { contexts, deadlines } from '../../apps/server/src/composition/all-contexts.ts';
import type { EventType } from '#platform/event-sourcing';
import { sourceDefinitions, type Definitions } from '../../scripts/source-definitions.ts';

type Reader = Readonly<{ name: string; types: readonly string[] }>;
type Kept = Readonly<{ category: string; events: readonly Pick<EventType, 'type' | 'kind'>[] }>;

/** Who reads what a stream tells of a record, and would go on showing it once it was removed as another child's. */
const keeping = (streams: readonly Kept[], readers: readonly Reader[]): readonly string[] =>
  streams.flatMap(({ category, events }) => {
    const removals = events.flatMap(({ kind, type }) => (kind === 'removed' ? type : []));
    return readers
      .filter(({ types }) => events.some(({ type }) => types.includes(type)))
      .flatMap(({ name, types }) =>
        removals.filter((type) => !types.includes(type)).map((type) => `${name} reads a ${category} and no ${type}`),
      );
  });

describe('What was filed on the wrong child', () => {
  let definitions: Definitions;
  beforeAll(async () => void (definitions = await sourceDefinitions()));

  it('goes from every view and deadline that reads its stream', () => {
    const views = [...contexts.flatMap((context) => context.views), ...deadlines.map(({ view }) => view)];
    const readers = views.map(({ collection, types }) => ({ name: collection.view, types }));
    const streams = definitions.streams.map(({ it: stream }) => stream);
    expect(keeping(streams, readers)).toEqual([]);
  });

  it('has the keys of its documents ended, of whichever stream it is', () => {
    const removals = definitions.events.flatMap(({ it: { kind, type } }) => (kind === 'removed' ? type : []));
    const ending = definitions.processes.find(
      ({ it: { name } }) => name === 'end-the-keys-of-documents-when-an-entry-is-removed',
    );
    expect(ending?.it.reactsTo?.toSorted()).toEqual(removals.toSorted());
  });

  it('can be removed from every stream that seals words of a child on its way', () => {
    const ofChildren = definitions.streams.filter(({ it: { about } }) => about.includes('childId'));
    const without = ofChildren.flatMap(({ it: { category, events } }) =>
      events.some(({ kind }) => kind === 'removed') ? [] : category,
    );
    // Who a child is cannot be filed on another child: the record itself would be destroyed. A bar is lifted, and is read by
    // those alone who keep bars (ADR 52). The mark of an address is lifted by two people, and by no one alone (ADR 75). What is said of the
    // sealing of a record is read by the three roles that seal it, and ends with the child’s data (ADR 82). That two records are one was
    // said on looking at both, and is parted again (ADR 85).
    expect(without).toEqual(['child', 'merging', 'protection', 'sealing', 'bars']);
  });
});

it('The proof of removals names a view that would go on showing what was removed', () => {
  const kept: Kept = {
    category: 'letter',
    events: [
      { type: 'LetterSent', kind: 'original' },
      { type: 'LetterRemoved', kind: 'removed' },
    ],
  };
  expect(keeping([kept], [{ name: 'letters', types: ['LetterSent'] }])).toEqual([
    'letters reads a letter and no LetterRemoved',
  ]);
  expect(keeping([kept], [{ name: 'letters', types: ['LetterSent', 'LetterRemoved'] }])).toEqual([]);
  expect(keeping([kept], [{ name: 'parcels', types: [] }])).toEqual([]);
});
