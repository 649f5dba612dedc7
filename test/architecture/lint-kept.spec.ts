import { expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { digestOf, SOURCES } from '../../scripts/lint.mjs';

const tree: Record<string, string> = { 'libs/a.ts': 'export const a = 1;', 'libs/b.ts': "import { a } from './a.ts';" };
const of = (files: Record<string, string>) => digestOf(Object.keys(files), (file) => files[file]!);

it('what lint found is kept while every file is the same, in whatever order they are listed', () =>
  expect(digestOf(Object.keys(tree).reverse(), (file) => tree[file]!)).toBe(of(tree)));

it.each<[string, Record<string, string>]>([
  [
    'another file changed, of which only the types are asked',
    { ...tree, 'libs/a.ts': 'export const a = Promise.resolve(1);' },
  ],
  ['a file came', { ...tree, 'libs/c.ts': '' }],
  ['a file went', { 'libs/a.ts': tree['libs/a.ts']! }],
  ['a file has another name', { 'libs/a.ts': tree['libs/a.ts']!, 'libs/c.ts': tree['libs/b.ts']! }],
])('nothing is kept where %s', (_, files) => expect(of(files)).not.toBe(of(tree)));

it('all code of the tree is asked whether it changed', () => {
  const read = new Set(SOURCES.flatMap((each) => globSync(each)));
  const code = execFileSync('git', ['ls-files', '*.ts', '*.mts', '*.cts', '*.js', '*.mjs', '*.cjs'], {
    encoding: 'utf8',
  });
  expect(read.size).toBeGreaterThan(1000);
  expect(
    code
      .trim()
      .split('\n')
      .filter((file) => !read.has(file)),
  ).toEqual([]);
});
