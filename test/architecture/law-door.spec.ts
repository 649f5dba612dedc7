import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const DOOR = 'libs/statutory-rules/src/index.ts';

/** The names that a file exports by name, or imports from the law. */
function namesIn(file: string, text: string): { exported: string[]; asked: string[] } {
  const exported: string[] = [];
  const asked: string[] = [];
  ts.createSourceFile(file, text, ts.ScriptTarget.ESNext).statements.forEach((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
      exported.push(...statement.exportClause.elements.map(({ name }) => name.text));
    const from = ts.isImportDeclaration(statement) ? (statement.moduleSpecifier as ts.StringLiteral).text : null;
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    if (from === '#statutory-rules' && bindings && ts.isNamedImports(bindings))
      asked.push(...bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text));
  });
  return { exported, asked };
}

/** What stands at the door and nobody asks for. */
function unasked(door: string, callers: readonly string[]): string[] {
  const asked = new Set(callers.flatMap((text) => namesIn('caller.ts', text).asked));
  return namesIn(DOOR, door).exported.filter((name) => !asked.has(name));
}

describe('The door of the law', () => {
  const callers = () =>
    globSync(['{apps,bench,libs,scripts,test}/**/*.ts'], { exclude: ['libs/statutory-rules/**', '**/node_modules/**'] })
      .map((file) => readFileSync(file, 'utf8'))
      .filter((text) => text.includes('#statutory-rules'));

  it('holds what somebody asks for, and no more', () => {
    const found = callers();
    expect(found.length).toBeGreaterThan(10);
    expect(unasked(readFileSync(DOOR, 'utf8'), found)).toEqual([]);
  });

  it('would not let a name stand that nobody asks for', () => {
    const door = `export { tally, type Rule } from './attendance/index.ts';\nexport { nobodyAsks } from './child/index.ts';`;
    expect(unasked(door, [`import { tally as counted, type Rule } from '#statutory-rules';`])).toEqual(['nobodyAsks']);
  });

  it('names each thing, so that nothing comes through unseen', () =>
    expect(readFileSync(DOOR, 'utf8')).not.toContain('export *'));
});
