import { describe, expect, it } from '@jest/globals';
import { chained, derivedId, firstPrevious, positionOf, type PersistedEvent } from '#platform/event-sourcing';
import { placeInChain } from './place-in-chain.ts';

const stream = 'placement-a';
const store = derivedId('a store');
const id = (n: number) => derivedId('an event', n);

/** Three events, each chained to the one before. */
function written(): PersistedEvent[] {
  const events: PersistedEvent[] = [];
  let previous = firstPrevious(stream);
  for (const n of [0, 1, 2]) {
    const event = { stream, revision: n, id: id(n), type: 'Said', data: { word: `w${n}` }, metadata: {} as never };
    const { data, metadata, hash } = chained(event, previous);
    events.push({ stream, revision: n, id: id(n), type: 'Said', data, metadata, position: positionOf(store, n) });
    previous = hash;
  }
  return events;
}
const events = written();
const hashOf = (n: number) => (JSON.parse(events[n]!.metadata) as { hash: string }).hash;

describe('What holds an entry fast', () => {
  it('is its fingerprint, which follows that of the entry before', () =>
    expect(placeInChain(stream, events, id(1))).toEqual({
      ...{ place: 2, fingerprint: hashOf(1), follows: hashOf(0), broken: null },
    }));

  it('is, of the first, chained to the name of the record', () =>
    expect(placeInChain(stream, events, id(0))?.follows).toBe(firstPrevious(stream)));

  it('tells which entry is not as it was written, of the entry itself and of every one behind it', () => {
    const changed = events.map((event, n) => (n === 1 ? { ...event, data: '{"word":"other"}' } : event));
    expect(placeInChain(stream, changed, id(0))?.broken).toBeNull();
    expect(placeInChain(stream, changed, id(1))?.broken).toEqual({ place: 2 });
    expect(placeInChain(stream, changed, id(2))?.broken).toEqual({ place: 2 });
  });

  it('says so too where what is stored cannot be read at all', () => {
    const torn = events.map((event, n) => (n === 2 ? { ...event, metadata: '{' } : event));
    expect(placeInChain(stream, torn, id(2))).toMatchObject({ fingerprint: null, broken: { place: 3 } });
  });

  it('is nothing where the record has no such entry', () => expect(placeInChain(stream, events, id(9))).toBeNull());
});
