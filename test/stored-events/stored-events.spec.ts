import { describe, expect, it } from '@jest/globals';
import {
  Catalogue,
  code,
  correctable,
  either,
  list,
  optional,
  record,
  date,
  event,
  eventsAbout,
  int,
  positionOf,
  type AboutKey,
  type EventType,
} from '#platform/event-sourcing';
import { sourceDefinitions } from '../../scripts/source-definitions.ts';
import {
  checksumOf,
  namesOfShapes,
  persisted,
  readChecksums,
  readSamples,
  sampleOf,
  sampleProblems,
  type Sample,
} from '../../scripts/stored-samples.ts';

const position = positionOf('00000000-0000-4000-8000-000000000000', 1);
const { events: defined } = await sourceDefinitions();
const events = defined.map(({ it }) => it);

describe('Stored events', () => {
  it('have a sample of every version ever released, unchanged since', () =>
    expect(sampleProblems(events, readSamples(), readChecksums())).toEqual([]));

  const catalogue = new Catalogue(events);
  it.each([...readSamples()])('%s is readable by today’s code', (_, text) => {
    const sample = JSON.parse(text) as Sample;
    const { type, schemaVersion, sealed } = catalogue.decode(persisted(sample, position));
    expect({ type, schemaVersion }).toEqual({ type: sample.type, schemaVersion: sample.schemaVersion });
    expect(Object.keys(sealed)).toEqual(Object.keys(sample.shape.sealed));
  });
});

describe('The watch over stored events', () => {
  const first = eventsAbout('childId').event('LineDrawn', { data: { on: date(), kind: code('thin', 'thick') } });
  const text = JSON.stringify(sampleOf(first));
  const kept = new Map([['LineDrawn.v1.json', text]]);
  const sums = new Map([['LineDrawn.v1.json', checksumOf(text)]]);
  const redefined = (data: EventType['data'], version = 1): EventType[] => [
    event('LineDrawn', { version, data, upcasters: { 1: (old) => ({ ...old, length: 7 }) } }),
  ];
  const concerning = (version: number, ...nouns: AboutKey[]): EventType[] => [
    eventsAbout(...nouns).event('LineDrawn', { version, data: first.data, upcasters: { 1: (old) => old } }),
  ];

  it('is content with what was released', () => expect(sampleProblems([first], kept, sums)).toEqual([]));

  it('asks for a sample of each shape that an event may have, wherever in it the shapes stand', () => {
    const drawn = either({ line: { length: int() }, dot: {}, none: {} });
    const inside = { marks: list(record({ drawn: optional(drawn) })), on: date() };
    const [changed] = correctable(eventsAbout('childId').event('LineDrawn', { data: inside }));
    const all = namesOfShapes(changed).map((name, n) => [name, JSON.stringify(sampleOf(changed, n))] as const);
    expect(all.map(([name]) => name)).toEqual(['LineDrawn.v1.json', 'LineDrawn.v1.2.json', 'LineDrawn.v1.3.json']);
    const vouched = new Map(all.map(([name, sample]) => [name, checksumOf(sample)]));
    expect(sampleProblems([changed], new Map(all), vouched)).toEqual([]);
    const [, , third] = all;
    expect(third![1]).toContain('{"drawn":{"is":"none"}}');
    expect(sampleProblems([changed], new Map(all.slice(0, 2)), new Map([...vouched].slice(0, 2)))).toEqual([
      'LineDrawn.v1.3.json is missing: npm run samples',
    ]);
  });

  it('lets a list of codes grow', () =>
    expect(sampleProblems(redefined({ on: date(), kind: code('thin', 'dotted', 'thick') }), kept, sums)).toEqual([]));

  it('asks of what puts an event right no version that is older than itself', () => {
    const [, corrected, voided] = correctable(
      event('LineDrawn', { version: 2, data: first.data, upcasters: { 1: (old) => old } }),
      2,
    );
    const named = [corrected, voided].map((each) => [each, JSON.stringify(sampleOf(each))] as const);
    const samples = new Map(named.map(([{ type }, sample]) => [`${type}.v2.json`, sample]));
    const vouched = new Map([...samples].map(([name, sample]) => [name, checksumOf(sample)]));
    expect(sampleProblems([corrected, voided], samples, vouched)).toEqual([]);
    expect(sampleProblems([{ ...corrected, firstVersion: 1 }], new Map(), new Map())).toHaveLength(2);
  });

  it.each([
    ['a version without a sample', [first], new Map(), new Map(), /is missing/],
    ['a changed sample', [first], new Map([['LineDrawn.v1.json', text.replace('thin', 'thick')]]), sums, /was changed/],
    ['a sample nobody vouches for', [first], kept, new Map(), /was changed/],
    ['a sample taken away', [], new Map(), sums, /was taken away/],
    ['an event taken away', [], kept, sums, /no event has this name/],
    ['a field added in a released version', redefined({ ...first.data, length: int() }), kept, sums, /add a version/],
    ['a field of another kind', redefined({ ...first.data, on: int() }), kept, sums, /add a version/],
    ['a code taken away', redefined({ on: date(), kind: code('thick') }), kept, sums, /add a version/],
    [
      'a new version without a sample',
      redefined({ ...first.data, length: int() }, 2),
      kept,
      sums,
      /v2.json is missing/,
    ],
    ['a noun that no stored event has', concerning(1, 'childId', 'agreementId'), kept, sums, /without agreementId/],
    ['such a noun in a new version', concerning(2, 'childId', 'agreementId'), kept, sums, /without agreementId/],
  ])('catches %s', (_, today, samples, checksums, problem) =>
    expect(sampleProblems(today, samples, checksums)).toContainEqual(expect.stringMatching(problem)),
  );

  it('reads an old sample through its upcaster', () => {
    const catalogue = new Catalogue(redefined({ ...first.data, length: int() }, 2));
    const { data, schemaVersion } = catalogue.decode(persisted(JSON.parse(text) as Sample, position));
    expect([schemaVersion, data]).toEqual([1, { on: '2026-01-12', kind: 'thin', length: 7 }]);
  });
});
