import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';
import { compare, type Definitions } from './source-definitions.ts';

/** By code, what is said. */
type Words = Readonly<Record<string, string>>;
/** What a command or a query may be refused, and what a command may be asked before it is done. */
export type Refusals = Readonly<Record<string, Readonly<{ refuses: Words; asks: Words }>>>;

/** One declaration of a file: what it names, and what it says by which code. */
type Declaration = Readonly<{ names: ReadonlySet<string>; refuses: Words; asks: Words }>;
type File = Readonly<{
  declared: ReadonlyMap<string, Declaration>;
  imported: ReadonlyMap<string, readonly [string, string]>;
}>;

/** What the platform itself refuses of any command, and of one that corrects or takes back. */
const OF_ANY = ['libs/platform/gateway/src/envelope-of.ts', 'effectiveDate'] as const;
const OF_CORRECTIONS = 'libs/platform/transactions/src/inscribe.ts';
const OF_SAYING_ANEW = 'libs/platform/transactions/src/nothing-changes.ts';

/** From the sources of each use case: what its declarations, and those that they name, refuse and ask. */
export function refusalsOf(
  { commands, queries }: Definitions,
  writers: ReadonlyMap<string, readonly string[]>,
): Refusals {
  if (!read(OF_ANY[0]).declared.has(OF_ANY[1]))
    throw new TypeError(`${OF_ANY.join(' ')} is no more: say where the platform refuses now.`);
  const writes = (kinds: RegExp, name: string) =>
    [...writers].some(([type, names]) => kinds.test(type) && names.includes(name));
  const ofCommands = commands.map(({ file, it: { name } }): [string, Refusals[string]] => {
    const folder = globSync(`${dirname(file)}/*.ts`, { exclude: ['**/*.{spec,fixtures,http,request,query}.ts'] });
    const starts = folder.flatMap((each) => [...read(each).declared.keys()].map((key) => [each, key] as const));
    const ofFile = (path: string) => [...read(path).declared.keys()].map((key) => [path, key] as const);
    const platform = writes(/(?:Corrected|Voided|Removed)$/, name) ? ofFile(OF_CORRECTIONS) : [];
    // What takes back says nothing anew, though both are written at one place.
    const never = writes(/Corrected$/, name) ? [] : ofFile(OF_SAYING_ANEW);
    return [name, saidBy([...starts, OF_ANY, ...platform], never)];
  });
  // Few questions are refused by a rule: those that are say it beside themselves.
  const ofQueries = queries.map(({ file, it: { name } }): [string, Refusals[string]] => [
    name,
    saidBy([...read(file).declared.keys()].map((key) => [file, key] as const)),
  ]);
  return Object.fromEntries([...ofCommands, ...ofQueries.filter(([, { refuses }]) => Object.keys(refuses).length > 0)]);
}

type Place = readonly [file: string, name: string];

/** @throws TypeError something is refused or asked by its code alone: whoever builds on the API would read nothing */
function saidBy(starts: readonly Place[], never: readonly Place[] = []): Refusals[string] {
  const seen = new Set(never.map(([file, name]) => `${file} ${name}`));
  const [refuses, asks]: [Record<string, string>, Record<string, string>] = [{}, {}];
  const visit = (file: string, name: string): void => {
    const { declared, imported } = read(file);
    const declaration = declared.get(name);
    if (!declaration || seen.has(`${file} ${name}`)) return;
    seen.add(`${file} ${name}`);
    Object.assign(refuses, declaration.refuses);
    Object.assign(asks, declaration.asks);
    for (const used of declaration.names) {
      if (declared.has(used)) visit(file, used);
      const from = imported.get(used);
      if (from) visit(...from);
    }
  };
  for (const start of starts) visit(...start);
  for (const [code, words] of [...Object.entries(refuses), ...Object.entries(asks)])
    if (words === '') throw new TypeError(`What ${code} says is not written beside it: declare it by refusals({ … }).`);
  const sorted = (words: Words) => Object.fromEntries(Object.entries(words).sort(([a], [b]) => compare(a, b)));
  return { refuses: sorted(refuses), asks: sorted(asks) };
}

const files = new Map<string, File>();

function read(file: string): File {
  const known = files.get(file);
  if (known) return known;
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const words = wordsIn(source);
  const declared = new Map(source.statements.flatMap((statement) => declarationsOf(statement, words)));
  const imported = new Map(source.statements.filter(ts.isImportDeclaration).flatMap((each) => importsOf(file, each)));
  const made = { declared, imported };
  files.set(file, made);
  return made;
}

type Sayers = ReadonlyMap<string, Readonly<{ kind: 'refuses' | 'asks'; words: Words }>>;

/** `const refusal = refusals({ … })`, and `questions` likewise, by the name of the constant. */
function wordsIn(source: ts.SourceFile): Sayers {
  const found = new Map<string, Readonly<{ kind: 'refuses' | 'asks'; words: Words }>>();
  for (const statement of source.statements.filter(ts.isVariableStatement))
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!initializer || !ts.isCallExpression(initializer) || !ts.isIdentifier(initializer.expression)) continue;
      const kind = ({ refusals: 'refuses', questions: 'asks' } as const)[initializer.expression.text];
      const [given] = initializer.arguments;
      if (kind && given && ts.isObjectLiteralExpression(given))
        found.set(name.getText(), { kind, words: textsOf(given) });
    }
  return found;
}

const textsOf = (given: ts.ObjectLiteralExpression): Words =>
  Object.fromEntries(
    given.properties
      .filter(ts.isPropertyAssignment)
      .map(({ name, initializer }) => [
        (name as ts.StringLiteral).text,
        ts.isStringLiteralLike(initializer) ? initializer.text : initializer.getText(),
      ]),
  );

function declarationsOf(statement: ts.Statement, sayers: Sayers): [string, Declaration][] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations
      .filter(({ name }) => !sayers.has(name.getText()))
      .map((each) => [each.name.getText(), declaration(each, sayers)]);
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name ? [[statement.name.text, declaration(statement, sayers)]] : [];
}

function declaration(of: ts.Node, sayers: Sayers): Declaration {
  const names = new Set<string>();
  const said = { refuses: {} as Record<string, string>, asks: {} as Record<string, string> };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    const made = ts.isNewExpression(node) && node.expression.getText() === 'Refusal' ? node.arguments : undefined;
    if (made && ts.isStringLiteralLike(made[0]!)) said.refuses[made[0].text] = wordsOf(made[1]);
    if (ts.isCallExpression(node)) {
      const sayer = sayers.get(node.expression.getText());
      const codes = sayer ? codesIn(node.arguments[0], sayer.words) : [];
      for (const code of codes) said[sayer!.kind][code] = sayer!.words[code]!;
    }
    ts.forEachChild(node, visit);
  };
  visit(of);
  return { names, ...said };
}

/** What is said of the case stands in braces, by its name. */
function wordsOf(given: ts.Expression | undefined): string {
  if (given && ts.isTemplateExpression(given))
    return [
      given.head.text,
      ...given.templateSpans.map((each) => `{${each.expression.getText()}}${each.literal.text}`),
    ].join('');
  return given && ts.isStringLiteralLike(given) ? given.text : '';
}

/** The code that is named; every code, where it is worked out. */
function codesIn(given: ts.Expression | undefined, words: Words): readonly string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && node.text in words) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  if (given) visit(given);
  return texts.length > 0 ? texts : Object.keys(words);
}

/** Types are of no account; what comes from another library is not followed. */
function importsOf(
  file: string,
  { importClause, moduleSpecifier }: ts.ImportDeclaration,
): [string, readonly [string, string]][] {
  const specifier = (moduleSpecifier as ts.StringLiteral).text;
  const bindings = importClause?.namedBindings;
  if (!specifier.startsWith('.') || importClause?.isTypeOnly || !bindings || !ts.isNamedImports(bindings)) return [];
  const from = relative(process.cwd(), resolve(dirname(file), specifier));
  if (!existsSync(from)) return [];
  return bindings.elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ name, propertyName }) => [name.text, [from, (propertyName ?? name).getText()]]);
}
