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

/** What computes a moment by law, in the areas of the door that do; what an area holds besides counts or names. */
const CLOCKS = [
  'compulsorySchoolAgeEnds',
  'compulsorySchoolAgeStarts',
  'latestEndOfPlacement',
  'responseDeadline',
  'responseTiming',
];

/** The clocks that a file asks, where neither a decision nor a deadline stands: what is awaited is read from the due list. */
const clocksAsked = (file: string, text: string): string[] =>
  /^libs\/officer-ui\/|\/views\/|\.(?:query|http|handler)\.ts$|^libs\/processes\/|^apps\//.test(file)
    ? namesIn(file, text).asked.filter((name) => CLOCKS.includes(name))
    : [];

describe('A clock of the law', () => {
  it('is asked by decisions and deadlines, by no page, route, view, query or process', () => {
    const files = globSync(['{apps,libs}/**/*.ts'], { exclude: ['libs/statutory-rules/**', '**/*.spec.ts'] });
    const asked = files.flatMap((file) =>
      clocksAsked(file.replaceAll('\\', '/'), readFileSync(file, 'utf8')).map((name) => `${file} asks ${name}`),
    );
    expect(asked).toEqual([]);
  });

  it('is one that stands at the door', () =>
    expect(namesIn(DOOR, readFileSync(DOOR, 'utf8')).exported).toEqual(expect.arrayContaining(CLOCKS)));

  it.each([
    ['libs/officer-ui/src/due/due-page.ts', ['responseDeadline']],
    ['libs/contexts/placements/src/views/ending/ending.ts', ['responseDeadline']],
    ['libs/contexts/placements/src/deadlines/ask.query.ts', ['responseDeadline']],
    ['libs/contexts/placements/src/deadlines/review-due/review-due.ts', []],
  ])('asked in %s: %j', (file, found) =>
    expect(clocksAsked(file, `import { addDays, responseDeadline } from '#statutory-rules';`)).toEqual(found),
  );
});

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
