import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import {
  builtForTests,
  countedAnew,
  datesSpelt,
  doorsUntold,
  limitsSaidTwice,
  lockedVersion,
  misnumbered,
  repeatedNames,
  tooLong,
  unfinished,
  usedByTestsAlone,
  shownUnsaid,
  unfilled,
  unsorted,
  wrongDirection,
  wronglyEnding,
} from './house-rules.ts';

const files = globSync('{apps,libs,test,scripts,bench,architecture}/**/*.{ts,mjs,cjs}', {
  exclude: ['**/node_modules/**'],
}).sort();
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };

describe('the house', () => {
  it('is looked through whole', () => expect(files.length).toBeGreaterThan(1000));

  it('needs of the product nothing that only its tests use', () =>
    expect(usedByTestsAlone(Object.keys(dependencies), texts)).toEqual([]));

  it('gives every file a name of its own', () => expect(repeatedNames(files)).toEqual([]));

  it('keeps files short enough to read in one sitting', () => {
    const drawn = globSync('libs/**/*.{css,njk}').map((file) => [file, readFileSync(file, 'utf8')] as const);
    expect(drawn.some(([file]) => file.endsWith('.css'))).toBe(true);
    expect(tooLong(new Map([...texts, ...drawn]))).toEqual([]);
  });

  it('numbers its decisions one after another', () => {
    const pages = globSync('docs/decisions/*.md').map((file) => [file.split('/').at(-1)!, readFileSync(file, 'utf8')]);
    expect(pages.length).toBeGreaterThan(40);
    expect(misnumbered(new Map(pages as [string, string][]))).toEqual([]);
  });

  it('sorts its words, so that one is found where it is looked for', () => {
    const page = readFileSync('docs/language.md', 'utf8');
    expect(page).toContain('| placement ');
    expect(unsorted(page)).toEqual([]);
    expect(unfilled(page)).toEqual([]);
  });

  it('words what each context says in a file of the context’s name', () => {
    const contexts = globSync('libs/contexts/*').map((each) => each.split('/').at(-1)!);
    expect(contexts.length).toBeGreaterThan(5);
    const silent = contexts.filter((each) => !files.includes(`libs/officer-ui/src/words/${each}-words.ts`));
    // It records nothing and keeps no view: there is nothing of it to word.
    expect(silent).toEqual(['establishments']);
  });

  it('leaves nothing half done in the code', () => expect(unfinished(texts)).toEqual([]));

  it('says in one place what a date is', () => expect(datesSpelt(texts)).toEqual([]));

  it('counts days, and begins a sentence, in one place each', () => expect(countedAnew(texts)).toEqual([]));

  it('says a limit once, where it is set', () => expect(limitsSaidTwice(texts)).toEqual([]));

  it('shows on no page what the page does not say', () => expect(shownUnsaid(texts)).toEqual([]));

  it('calls a query, a handler and a service what they are', () => expect(wronglyEnding(texts)).toEqual([]));

  it('keeps apart what a context asks and what it answers', () => expect(wrongDirection(texts)).toEqual([]));

  it('serves nothing that only tests use', () => expect(builtForTests('tsconfig.build.json')).toEqual([]));

  it('names each of its doors in the decision about them', () =>
    expect(
      doorsUntold(readFileSync('package.json', 'utf8'), readFileSync(globSync('docs/decisions/0008-*')[0]!, 'utf8')),
    ).toEqual([]));

  it('runs on the node that package.json pins', () =>
    expect(process.version).toBe(`v${lockedVersion('package-lock.json', 'node')}`));

  it('names no registry in the lock file', () =>
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"'));
});

describe('the house’s own proofs', () => {
  it('catch a build that takes the tests along', () =>
    expect(builtForTests('tsconfig.json').length).toBeGreaterThan(100));

  it('catch a word put where nobody looks for it', () =>
    expect(unsorted('| Term | M |\n| --- | --- |\n| act | a |\n| cover | c |\n| award | b |\n')).toEqual(['award']));

  it('catch a word of which it is not said who says it, or what the code calls it', () =>
    expect(unfilled('| act | a | Ours | `act` |\n| cover | c | Ours |\n| award | b | | x |\n')).toHaveLength(2));

  it('catch a door that was added and not told', () =>
    expect(doorsUntold('{ "imports": { "#a/*": {}, "#b": {} } }', 'They are `#a/*` and no more.')).toEqual(['#b']));

  it('catch a decision whose number was taken, or skipped', () => {
    const numbered = (...numbers: number[]) =>
      new Map(numbers.map((n, at) => [`000${n}-${at}.md`, `# ${n}. A decision\n`] as const));
    expect(misnumbered(numbered(1, 2, 3))).toEqual([]);
    expect(misnumbered(numbered(1, 2, 2))).toEqual(['0002-2.md']);
    expect(misnumbered(numbered(1, 3))).toEqual(['0003-1.md']);
  });

  it('catch a name used twice, but not the names that the tree fixes', () =>
    expect(repeatedNames(['libs/a/index.ts', 'libs/b/index.ts', 'libs/a/end.ts', 'libs/b/end.ts'])).toEqual([
      'end.ts: libs/a/end.ts, libs/b/end.ts',
    ]));

  it('catch a file of 301 lines, but not one of 300', () =>
    expect(tooLong(new Map(['a', 'b'].map((name, n) => [name, 'x\n'.repeat(300 + n)])))).toEqual(['b: 301']));

  it.each(['/^\\d{4}-\\d{2}-\\d{2}$/', 'z.iso.date()', 'z.iso.datetime()'])('catch %s', (code) =>
    expect(
      datesSpelt(
        new Map([
          ['libs/officer-ui/src/a.ts', code],
          ['libs/civil-time/src/b.ts', code],
        ]),
      ),
    ).toEqual(['libs/officer-ui/src/a.ts']),
  );

  it.each([
    ['days', 'Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000)', true],
    ['weeks', '(Date.parse(on) - Date.parse(today)) / 604_800_000', true],
    ['a sentence begun', 'said.charAt(0).toUpperCase() + said.slice(1)', true],
    ['hours', '(Date.parse(on) - Date.parse(now)) / HOUR', false],
  ])('notices %s counted anew', (_, code, isNoticed) => {
    const found = countedAnew(
      new Map([
        ['libs/officer-ui/src/a.ts', code],
        ['libs/statutory-rules/src/b.ts', code],
      ]),
    );
    expect(found).toEqual(isNoticed ? ['libs/officer-ui/src/a.ts'] : []);
  });

  it.each([
    ["@IsText(2000, '", 'Say why, in at most 2000 characters'],
    ["most: [60, '", 'Give the marks of at most 60 children'],
    ["@ArrayMaxSize(30, { message: '", 'State at most 30 criteria'],
  ])('catch a limit, %s, whose words say the number again: %s', (limit, twice) =>
    expect(
      limitsSaidTwice(
        new Map([
          ['a.request.ts', `${limit}${twice}'`],
          ['b.request.ts', `${limit}${twice.replace(/\d+/, '{most}')}'`],
        ]),
      ),
    ).toEqual([`a.request.ts: ${twice}`]),
  );

  it('catch a page that shows more than it says', () => {
    const page = '@Asks(FindLine, FindNames) gateway.ask(FindLine, {}); gateway.askInPages(FindMarks, {})';
    expect(shownUnsaid(new Map([['libs/officer-ui/src/line.http.ts', page]]))).toEqual([
      'libs/officer-ui/src/line.http.ts: FindMarks',
    ]);
  });

  it.each([
    ['names.query.ts', '@Injectable() class Names {}'],
    ['names.handler.ts', 'export const openNames = async () => [];'],
    ['names.service.ts', 'export const shown = (name: string) => name.trim();'],
    ['names.service.ts', '@QueryHandler(AskNames) class AskNamesHandler {}'],
    ['names.handler.ts', '@QueryHandler(AskNames) class AskNamesHandler {}'],
  ])('catch %s that is something else: %s', (name, code) => {
    const file = `libs/contexts/lines/src/${name}`;
    expect(wronglyEnding(new Map([[file, code]]))).toEqual([file]);
  });

  const asked = 'export class AskNames extends Query<string, string> {}';
  it.each([
    ['asks/names.query.ts', asked],
    ['answers/names.ts', 'export abstract class Names {}'],
    ['asks/names.ts', 'export const names = [];'],
    ['names/names.ts', 'export abstract class Names {}'],
    ['names/names.query.ts', asked],
    ['deadlines/late/late.query.ts', 'export class AskNames extends DueQuery<string> {}'],
    ['answers/others.query.ts', 'export class AskOthers extends Query<string, string> {}'],
  ])('catch what points the other way, %s: %s', (name, code) => {
    const file = `libs/contexts/lines/src/${name}`;
    const process = ['libs/processes/name-them/name-them.ts', 'asking.ask(this.name, AskNames, {})'] as const;
    expect(wrongDirection(new Map([[file, code], process]))).toEqual([file]);
  });

  it('let pass what is answered to a process, and what is asked of whoever knows', () =>
    expect(
      wrongDirection(
        new Map([
          ['libs/contexts/lines/src/answers/names.query.ts', asked],
          ['libs/contexts/lines/src/asks/names.ts', 'export abstract class Names {}'],
          ['libs/processes/answers.ts', "asking.ask('answers', AskNames, {})"],
        ]),
      ),
    ).toEqual([]));

  it('catch a dependency that only tests name, and one that nobody does', () => {
    const named = new Map([
      ['libs/a/src/a.ts', "import { z } from 'zod';\nimport '@fastify/cookie';\nimport { h } from 'any-ascii/x.js';"],
      ['libs/a/src/a.spec.ts', "import fc from 'fast-check';"],
      ['libs/platform/testing/src/b.ts', "import { Test } from '@nestjs/testing';"],
    ]);
    const all = ['zod', '@fastify/cookie', 'any-ascii', 'node', 'fast-check', '@nestjs/testing', 'left-pad'];
    expect(usedByTestsAlone(all, named)).toEqual(['fast-check', '@nestjs/testing', 'left-pad']);
  });

  it.each(['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'])('catch a %s', (mark) =>
    expect(unfinished(new Map([['a.ts', `// ${mark}: later`]]))).toEqual([`a.ts:1: // ${mark}: later`]),
  );
});
