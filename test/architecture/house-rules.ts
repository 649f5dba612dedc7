import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import ts from 'typescript';

/** Names that the tree gives to one file a folder. */
const FIXED = new Set(['index.ts', 'main.ts']);

/** @returns `name: path, path` of each base name that stands for more than one file */
export function repeatedNames(files: readonly string[]): string[] {
  const byName = Map.groupBy(files, (file) => basename(file));
  return [...byName]
    .filter(([name, paths]) => paths.length > 1 && !FIXED.has(name))
    .map(([name, paths]) => `${name}: ${paths.join(', ')}`);
}

export const tooLong = (texts: ReadonlyMap<string, string>, limit = 300): string[] =>
  [...texts]
    .map(([file, text]) => [file, text.trimEnd().split('\n').length] as const)
    .filter(([, lines]) => lines > limit)
    .map(([file, lines]) => `${file}: ${lines}`);

const MARK = new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].join('|')})\\b`);

/** @returns `file:line: text` of each mark of unfinished work */
export const unfinished = (texts: ReadonlyMap<string, string>): string[] =>
  [...texts].flatMap(([file, text]) =>
    text.split('\n').flatMap((line, n) => (MARK.test(line) ? [`${file}:${n + 1}: ${line.trim()}`] : [])),
  );

/** @returns what is wrong with the numbers of decisions: they run from 1 without gap or repeat, and head their page */
export const misnumbered = (pages: ReadonlyMap<string, string>): string[] =>
  [...pages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, text], n) =>
      file.startsWith(String(n + 1).padStart(4, '0') + '-') && text.startsWith(`# ${n + 1}. `) ? [] : [file],
    );

const SPELT = /d\{4\}-\\d\{2\}-|iso\.date/;

/** @returns files that say for themselves what a date looks like, which libs/civil-time says for all */
export const datesSpelt = (texts: ReadonlyMap<string, string>): string[] =>
  [...texts]
    .filter(([file, text]) => /^(?:apps|libs)\/(?!civil-time\/)/.test(file) && SPELT.test(text))
    .map(([file]) => file);

const COUNTED =
  /Date\.parse\([^;]*?- Date\.parse\([^;]*?\/ (?:A_DAY|DAY_MS|86_400_000|604_800_000)|(?:^|\W)\w+\.charAt\(0\)\.toUpperCase\(\)/;
/** The law's own foundation counts days; the first letter of a sentence is made in one place of the words. */
const COUNTS = /^libs\/(?!statutory-rules\/|civil-time\/).*(?<!\.spec)\.ts$/;

/** @returns files that count the days between two dates, or begin a sentence, for themselves: `daysBetween` and `sentence` do */
export const countedAnew = (texts: ReadonlyMap<string, string>): string[] =>
  [...texts].filter(([file, text]) => COUNTS.test(file) && COUNTED.test(text)).map(([file]) => file);

/** @returns `file: Query` of each question that a page asks itself and does not say that it shows */
export const shownUnsaid = (texts: ReadonlyMap<string, string>): string[] =>
  [...texts].flatMap(([file, text]) => {
    if (!/^libs\/officer-ui\/.*\.http\.ts$/.test(file)) return [];
    const said = [
      ...text.matchAll(/shows: \[([^\]]*)\]|@(?:Asks|AsksForThoseWhoMay|ShowsToThoseWhoMay)\(([^)]*)\)/g),
    ].flatMap(([, shows, asks]) => (shows ?? asks ?? '').split(/,\s*/));
    const asked = [...text.matchAll(/gateway\.ask(?:InPages)?\((\w+)/g)].map(([, name]) => name!);
    return asked.filter((name) => !said.includes(name)).map((name) => `${file}: ${name}`);
  });

const SAYS = { query: /@QueryHandler\(|handlesDue\(/, handler: /\bCommandHandler\(/ } as const;

/** It is given what reaches the world, or waits for it. */
const TOUCHES = /@Injectable\(|\basync\b|\bawait\b|\bPromise</;

/** @returns files of the contexts whose ending says that they handle a command or a query, and that handle none, or the reverse; and services that touch nothing */
export const wronglyEnding = (texts: ReadonlyMap<string, string>): string[] =>
  [...texts].flatMap(([file, text]) => {
    const ending = /^libs\/contexts\/.*\.(query|handler|service)\.ts$/.exec(file)?.[1];
    if (ending === undefined) return [];
    const handles = Object.entries(SAYS).flatMap(([kind, marks]) => (marks.test(text) ? [kind] : []));
    if (ending === 'service' && !TOUCHES.test(text)) return [file];
    return ending === (handles.length === 0 ? 'service' : handles.join('-')) ? [] : [file];
  });

/**
 * @returns files of contexts that stand in the wrong direction: what is bound from outside is in `asks/`, what a process
 * asks is in `answers/`, and nothing else is in either
 */
export function wrongDirection(texts: ReadonlyMap<string, string>): string[] {
  const ofProcesses = [...texts].flatMap(([file, text]) =>
    /^libs\/processes\/(?!.*\.spec\.ts$)/.test(file) ? [text] : [],
  );
  const isAskedByProcesses = (name: string) => ofProcesses.some((text) => new RegExp(`\\b${name}\\b`).test(text));
  return [...texts].flatMap(([file, text]) => {
    if (!/^libs\/contexts\//.test(file) || /\.(?:spec|fixtures)\.ts$/.test(file)) return [];
    const stands = /^libs\/contexts\/[^/]+\/src\/(asks|answers)\//.exec(file)?.[1] ?? 'elsewhere';
    const asked = [...text.matchAll(/export class (\w+) extends (?:Due)?Query\b/g)].map(([, name]) => name!);
    const belongs = /export abstract class/.test(text)
      ? 'asks'
      : asked.some(isAskedByProcesses)
        ? 'answers'
        : 'elsewhere';
    return stands === belongs ? [] : [file];
  });
}

/** @returns the files that the build compiles though only tests use them */
export function builtForTests(configuration: string): string[] {
  const { config } = ts.readConfigFile(configuration, ts.sys.readFile) as { config: unknown };
  const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(configuration));
  return fileNames.filter((file) =>
    /\.(?:spec|fixtures)\.ts$|\/src\/(?:contract|testing)\/|\/platform\/testing\//.test(file),
  );
}

/** @returns the doors of package.json that the decision about them does not name */
export const doorsUntold = (manifest: string, decision: string): string[] =>
  Object.keys((JSON.parse(manifest) as { imports: object }).imports).filter(
    (door) => !decision.includes(`\`${door}\``),
  );

/** Of a text or a name, of a list, and of a list of plain values. */
const LIMITS = /(?:Is(?:Text|Name)\(|\bmost: \[|ArrayMaxSize\()\s*[\d_]+,\s*(?:\{ message: )?'([^']*\d[^']*)'/g;

/** @returns `file: words` of each limit of a text or a list whose words say the number again, instead of `{most}` */
export const limitsSaidTwice = (texts: ReadonlyMap<string, string>): string[] =>
  [...texts].flatMap(([file, text]) =>
    /\.spec\.ts$/.test(file) ? [] : [...text.matchAll(LIMITS)].map(([, words]) => `${file}: ${words}`),
  );

const TESTS = /\.(?:spec|fixtures)\.ts$|\/(?:testing|contract)\/|^libs\/platform\/testing\//;
/** What the product loads by no import of its own: the node that runs it, and what the framework asks for. */
const UNNAMED = new Set(['node', '@fastify/static', 'reflect-metadata']);

/** @returns dependencies of the product that only tests name, or nobody */
export const usedByTestsAlone = (dependencies: readonly string[], texts: ReadonlyMap<string, string>): string[] => {
  const product = [...texts]
    .filter(([file]) => /^(?:apps|libs)\//.test(file) && !TESTS.test(file))
    .map(([, text]) => text);
  const named = new Set(
    product.flatMap((text) =>
      [...text.matchAll(/(?:from|import|resolve)\s*\(?\s*'((?:@[^/']+\/)?[^/'#.][^/'#]*)/g)].map(([, name]) => name),
    ),
  );
  return dependencies.filter((name) => !named.has(name) && !UNNAMED.has(name));
};

export function lockedVersion(lockFile: string, name: string): string | undefined {
  const lock = JSON.parse(readFileSync(lockFile, 'utf8')) as { packages: Record<string, { version: string }> };
  return lock.packages[`node_modules/${name}`]?.version;
}

/** The terms of a page of words that stand before one that comes first in the alphabet. */
export function unsorted(page: string): string[] {
  const terms = [...page.matchAll(/^\| ([^|]+?) +\|/gm)].map(([, term]) => term!).slice(2);
  return terms.filter((term, n) => n > 0 && term.localeCompare(terms[n - 1]!, 'en') < 0);
}

/** The rows of a table of words that do not say all that each is to say. */
export const unfilled = (page: string): string[] =>
  [...page.matchAll(/^\|.*\|$/gm)]
    .map(([row]) => row)
    .filter(
      (row) =>
        row
          .split('|')
          .slice(1, -1)
          .filter((cell) => cell.trim()).length < 4,
    );
