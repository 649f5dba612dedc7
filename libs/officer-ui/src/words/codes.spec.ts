import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { attendance } from '#contexts/attendance';
import { children } from '#contexts/children';
import { placements } from '#contexts/placements';
import { referrals } from '#contexts/referrals';
import { wordsFor, type AnyFact } from './fact-words.ts';

type Sample = AnyFact & Readonly<{ schemaVersion: number }>;

const samples = readdirSync('test/stored-events')
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(`test/stored-events/${file}`, 'utf8')) as Sample);
const events = [children, referrals, placements, attendance].flatMap((context) => context.events);

/** Told on a page of their own, and on no line: that a record is sealed. */
const ON_NO_LINE: ReadonlySet<string> = new Set(['SealingAsked', 'OpeningOfSealedAsked']);

/** Every code that stands in a fact of its own: `[type, field, codes, a sample of the fact]`. */
const lists = events
  .filter(({ kind, type }) => kind === 'original' && !ON_NO_LINE.has(type))
  .flatMap(({ type, version, data }) =>
    Object.entries(data).flatMap(([field, { kind }]) => {
      const codes = /^code\((.*)\)\??$/.exec(kind)?.[1]?.split(' | ') ?? [];
      const sample = samples.find((each) => each.type === type && each.schemaVersion === version);
      return codes.length > 1 ? [[type, field, codes, sample] as const] : [];
    }),
  );

const told = (sample: Sample, field: string, code: string): string => {
  const { title, rows } = wordsFor({ ...sample, data: { ...sample.data, [field]: code }, personal: {} }, {});
  return [title, ...rows.flatMap(({ label, texts }) => [label, ...texts])].join('\n');
};

describe('A code of a closed list', () => {
  it('stands in many facts', () => expect(lists.length).toBeGreaterThan(10));

  it.each(lists)('in %s, as %s, is told apart in words that an officer says', (_, field, codes, sample) => {
    const words = codes.map((code) => told(sample!, field, code));
    expect(new Set(words).size).toBe(codes.length);
    expect(new Set(words.map((each) => each.split('\n').length)).size).toBe(1);
    expect(words.join('\n')).not.toMatch(/\b[a-z]+(?:-[a-z]+)+-[a-z]+\b|undefined/);
  });
});
