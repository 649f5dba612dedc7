import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ruleBook } from '#statutory-rules';
import { withoutUnit } from './law-figures.ts';
import { functionsOfRules, handedOn } from './law-functions.ts';
import { lawPage, testsOf } from './law-page.ts';
import { countTests } from './law-tests.ts';

/**
 * Writes docs/law.md from the rule book; with `--check` writes nothing and fails if the page is stale, or a version has
 * no test, a rule no function or no place in the book, a test the tag of no version, or a figure no unit in its name.
 * Usage: npm run law:map [-- --check]
 */
const PAGE = resolve('docs/law.md');

const sources = globSync('libs/statutory-rules/src/**/*.ts', {
  exclude: ['**/*.spec.ts', '**/testing/**', '**/rule-book.ts'],
});
const doors = globSync('libs/statutory-rules/src/*/index.ts').flatMap((file) => handedOn(file));
const functions = new Map(functionsOfRules(sources, new Set(doors)));
// An instrument is cited, not calculated: one function answers for each.
ruleBook['instruments']?.forEach(({ id }) => functions.set(id, ['instrumentOn']));

const counts = countTests(globSync('libs/statutory-rules/src/**/*.spec.ts'));
const text = lawPage(ruleBook, functions, counts);
const wanted = await format(text, { ...(await resolveConfig(PAGE)), parser: 'markdown' });
if (process.argv.includes('--check')) {
  const rules = Object.values(ruleBook).flat();
  const untested = rules.flatMap((rule) =>
    rule.versions.filter((each) => testsOf(rule, each, counts) === 0).map(({ version }) => `${rule.id}@${version}`),
  );
  const known = new Set(
    rules.flatMap(({ id, versions }) => [id, ...versions.map(({ version }) => `${id}@${version}`)]),
  );
  const outside = [...functions.keys()].filter((id) => !known.has(id));
  const mistagged = [...counts.keys()].filter((tag) => !known.has(tag));
  const unasked = rules.filter(({ id }) => (functions.get(id) ?? []).length === 0);
  const bare = rules.flatMap(({ id, versions }) =>
    versions.flatMap(({ version, facts }) => withoutUnit(facts).map((figure) => `${figure} of ${id}@${version}`)),
  );
  const problems = [
    ...untested.map((version) => `no test is tagged [${version}]`),
    ...outside.map((id) => `${id} is not in the rule book`),
    ...mistagged.map((tag) => `a test is tagged [${tag}], which is no version of a rule`),
    ...unasked.map(({ id }) => `no function asks ${id}`),
    ...bare.map((figure) => `no unit in the name of ${figure}`),
    ...(readPage() === wanted ? [] : ['docs/law.md is stale: run npm run law:map']),
  ];
  process.stderr.write(problems.map((problem) => `law:map: ${problem}\n`).join(''));
  process.exitCode = problems.length === 0 ? 0 : 1;
} else {
  writeFileSync(PAGE, wanted);
}

function readPage(): string | null {
  try {
    return readFileSync(PAGE, 'utf8');
  } catch {
    return null;
  }
}
