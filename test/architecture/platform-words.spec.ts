import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { KNOWN, wordsOfBusiness } from './platform-words.ts';

describe('The platform', () => {
  const known = Object.entries(KNOWN).flatMap(([library, words]) => words.map((word) => `${library}: ${word}`));
  const files = globSync('libs/platform/**/*.ts');

  it('knows of the business what the closed list says, and nothing else', () =>
    expect(wordsOfBusiness(new Map(files.map((file) => [file, readFileSync(file, 'utf8')])))).toEqual(known.sort()));

  it('knows whom an event may concern by that list too', () => {
    const [, keys = ''] = /type AboutKey = ([^;]+);/.exec(
      readFileSync('libs/platform/event-sourcing/src/envelope.ts', 'utf8'),
    )!;
    const concerned = [...keys.matchAll(/'(\w+)Id'/g)].map(([, noun]) => noun!);
    const listed = new Set(KNOWN['event-sourcing']!.map((word) => word.replace('Id', '')));
    expect(concerned).toContain('child');
    expect(concerned.filter((noun) => !listed.has(noun as never))).toEqual([]);
  });

  it('is said in the architecture to know each of these', () => {
    const [, said = ''] = /\*\*What the platform knows of the business\*\*([\s\S]*?)\n\n\*\*/.exec(
      readFileSync('ARCHITECTURE.md', 'utf8'),
    )!;
    const words = new Set(Object.values(KNOWN).flat());
    expect([...words].filter((word) => !new RegExp(word.replace('Id', ''), 'i').test(said))).toEqual([]);
  });
});

describe('The proof of that list', () => {
  const of = (text: string, file = 'libs/platform/keys/src/port/keys.ts') => wordsOfBusiness(new Map([[file, text]]));

  it.each([
    ['a type', 'export type PlacementKey = string;', 'placement'],
    ['a code', "const kinds = ['school-place'];", 'school'],
    ['a table', 'const sql = "CREATE TABLE key_of_pupils (id)";', 'pupil'],
    ['an id', 'const { providerId } = about;', 'providerId'],
    ['an error of the law', 'const final = ["RuleGap"];', 'RuleGap'],
  ])('catches %s', (_, text, word) => expect(of(text)).toEqual([`keys: ${word}`]));

  it('lets pass what is said to people, what is remarked, and what frameworks call so', () => {
    expect(of("// of a child\nthrow new Error('Ask the school first.'); const { providers } = module;")).toEqual([]);
    expect(of('const child = 1;', 'libs/platform/keys/src/port/keys.spec.ts')).toEqual([]);
  });
});
