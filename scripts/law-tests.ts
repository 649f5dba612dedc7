import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Test cases by tag: a rule's id, and `id@version`. */
export type Counts = ReadonlyMap<string, number>;

/**
 * Counts the test cases of each rule without running them: a `describe` whose title holds `[rule.id]` or
 * `[rule.id@version]` gives all of its cases to that rule. `it` is one case; `it.each` one for each element of its array
 * literal, or each line below the header of the text of `vectors(id, text)`; a name is looked up in the same file.
 */
export function countTests(files: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true);
    visit(source, new Set(), source, counts);
  }
  return counts;
}

function visit(node: ts.Node, tags: ReadonlySet<string>, source: ts.SourceFile, counts: Map<string, number>): void {
  let inside = tags;
  if (ts.isCallExpression(node)) {
    const callee = node.expression.getText(source);
    if (/^describe(\.each\b|$)/.test(callee)) inside = new Set([...tags, ...tagsIn(node, source)]);
    const cases = casesOf(node, callee, source);
    if (cases > 0) inside.forEach((tag) => counts.set(tag, (counts.get(tag) ?? 0) + cases));
  }
  ts.forEachChild(node, (child) => visit(child, inside, source, counts));
}

/** The tags of a describe's title; one that names a version counts for its rule too. */
function tagsIn(call: ts.CallExpression, source: ts.SourceFile): string[] {
  const title = call.arguments[0]?.getText(source) ?? '';
  return [...title.matchAll(/\[([a-z][A-Za-z0-9.()-]*)(@[^\]]+)?\]/g)].flatMap(([, id = '', version]) =>
    version === undefined ? [id] : [id, id + version],
  );
}

function casesOf(call: ts.CallExpression, callee: string, source: ts.SourceFile): number {
  if (callee === 'it' || callee === 'test') return 1;
  if (!/^(it|test)\.each$/.test(callee)) return 0;
  return rowsOf(call.arguments[0], source);
}

function rowsOf(table: ts.Node | undefined, source: ts.SourceFile): number {
  if (table === undefined) return 0;
  if (ts.isArrayLiteralExpression(table)) return table.elements.length;
  if (ts.isAsExpression(table)) return rowsOf(table.expression, source);
  if (ts.isIdentifier(table)) return rowsOf(initialiserOf(table.text, source), source);
  const text = ts.isCallExpression(table) ? table.arguments[1] : undefined;
  if (text === undefined || !ts.isStringLiteralLike(text)) return 1;
  return text.text.split('\n').filter((line) => line.trim() !== '').length - 1;
}

function initialiserOf(name: string, source: ts.SourceFile): ts.Node | undefined {
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const found = statement.declarationList.declarations.find((each) => each.name.getText(source) === name);
    if (found) return found.initializer;
  }
  return undefined;
}
