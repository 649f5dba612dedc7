import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** The functions by which each rule is asked, by the rule's id. */
export type FunctionsOfRules = ReadonlyMap<string, readonly string[]>;

/** The names that a door hands on from the files behind it. */
export function handedOn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const own = declaredIn(file, text).flatMap(({ name, exported }) => (exported ? [name] : []));
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const others = source.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly || !statement.moduleSpecifier) return [];
    const { exportClause, moduleSpecifier } = statement;
    if (exportClause && ts.isNamedExports(exportClause)) return exportClause.elements.map(({ name }) => name.text);
    return handedOn(join(dirname(file), (moduleSpecifier as ts.StringLiteral).text));
  });
  return [...own, ...others];
}

interface Declared {
  readonly name: string;
  readonly file: string;
  /** Every name that stands in it. */
  readonly names: ReadonlySet<string>;
  readonly isFunction: boolean;
  readonly exported: boolean;
  /** The id of the rule that it declares, or null. */
  readonly rule: string | null;
}

/**
 * Finds, without running them, the functions that a rule is asked by: those that a file exports and that name the rule, or
 * reach it through helpers. A function above another function is not looked for.
 * @param doors names that an area's door hands on; others are helpers
 */
export function functionsOfRules(files: readonly string[], doors: ReadonlySet<string>): FunctionsOfRules {
  const all = files.flatMap((file) => declaredIn(file, readFileSync(file, 'utf8')));
  const usersOf = (used: Declared) =>
    all.filter((each) => each !== used && each.names.has(used.name) && (used.exported || each.file === used.file));
  const asked = (from: Declared): string[] => {
    const found = new Set<string>();
    const seen = new Set<Declared>([from]);
    for (const each of seen) {
      for (const user of usersOf(each)) {
        if (user.isFunction && user.exported && doors.has(user.name)) found.add(user.name);
        else seen.add(user);
      }
    }
    return [...found].sort();
  };
  return new Map(all.flatMap((each) => (each.rule === null ? [] : [[each.rule, asked(each)] as const])));
}

function declaredIn(file: string, text: string): Declared[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  return source.statements.flatMap((statement): Declared[] => {
    const exported = ts.canHaveModifiers(statement)
      ? (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      : false;
    if (ts.isFunctionDeclaration(statement) && statement.name) {
      const name = statement.name.text;
      return [{ name, file, names: namesIn(statement, source), isFunction: true, exported, rule: null }];
    }
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap((each): Declared[] => {
      if (!ts.isIdentifier(each.name) || each.initializer === undefined) return [];
      const isFunction = ts.isArrowFunction(each.initializer);
      const rule = ruleId(each.initializer);
      return [{ name: each.name.text, file, names: namesIn(each, source), isFunction, exported, rule }];
    });
  });
}

/** The id of `rule<Facts>({ id: '…' })`, or null. */
function ruleId(node: ts.Expression): string | null {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'rule') return null;
  const definition = node.arguments[0];
  if (definition === undefined || !ts.isObjectLiteralExpression(definition)) return null;
  const id = definition.properties.find((each) => each.name?.getText() === 'id');
  return id && ts.isPropertyAssignment(id) && ts.isStringLiteral(id.initializer) ? id.initializer.text : null;
}

function namesIn(node: ts.Node, source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (each: ts.Node): void => {
    if (ts.isIdentifier(each)) names.add(each.getText(source));
    ts.forEachChild(each, visit);
  };
  visit(node);
  return names;
}
