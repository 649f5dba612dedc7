import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import ts from 'typescript';
import boundaries from '../architecture/boundaries.cjs';
import type { Knows, Sends, Writers } from './map-page.ts';
import type { Definitions } from './source-definitions.ts';

const LIBRARY = /^(libs\/(?:contexts|platform)\/[^/]+|libs\/[^/]+|apps\/[^/]+)\//;
const libraryOf = (file: string): string | undefined => LIBRARY.exec(file)?.[1];

/** From the imports of every file of the service, tests aside. */
export async function whoKnowsWhom(): Promise<Knows> {
  const { output } = await cruise(
    ['libs', 'apps'].filter((folder) => globSync(folder).length > 0),
    boundaries.options,
  );
  const knows = new Map<string, Set<string>>();
  for (const { source, dependencies } of (output as ICruiseResult).modules) {
    const library = libraryOf(source);
    if (!library || /\.(?:spec|fixtures)\.ts$/.test(source)) continue;
    const known = knows.get(library) ?? new Set();
    knows.set(library, known);
    for (const { resolved } of dependencies) {
      const other = libraryOf(resolved);
      if (other && other !== library) known.add(other);
    }
  }
  return knows;
}

/**
 * A command writes the events whose names stand in the files of its use case, and those that its stream's own files draft
 * for it; or those that it says itself. What it takes out as another child's it does not write.
 */
export function writersOf({ events, commands }: Definitions): Writers {
  const types = new Set(events.map(({ it }) => it.type));
  const writers = new Map<string, string[]>();
  for (const { file, it } of commands) {
    if (it.writes) {
      for (const type of it.writes) writers.set(type, [...(writers.get(type) ?? []), it.name]);
      continue;
    }
    const folder = globSync(`${dirname(file)}/*.ts`, { exclude: ['**/*.spec.ts', '**/*.fixtures.ts'] });
    const named = folder.flatMap((each) => textsIn(each));
    const removes = named.some((text) => types.has(text) && text.endsWith('Removed'));
    const written = new Set([...named.filter((text) => !removes || text.endsWith('Removed')), ...draftedFor(folder)]);
    for (const type of [...written].filter((text) => types.has(text)))
      writers.set(type, [...(writers.get(type) ?? []), it.name]);
  }
  return writers;
}

/** The commands that each process sends, as its file says. */
export const sentBy = ({ processes }: Definitions): Sends =>
  new Map(
    processes.map(({ file, it }) => {
      const sent = [...readFileSync(file, 'utf8').matchAll(/\bsend\((\w+)/g)].map(([, command]) => command!);
      return [it.name, [...new Set(sent)]];
    }),
  );

/** The types of the drafts in what these files import from beside their folder, and so on. */
function draftedFor(files: readonly string[], seen = new Set(files)): string[] {
  const beside = files
    .flatMap((file) => importedBy(file).map((from) => join(dirname(file), from)))
    .filter((file) => !file.endsWith('.events.ts') && !seen.has(file));
  for (const file of beside) seen.add(file);
  if (beside.length === 0) return [];
  return [...[...new Set(beside)].flatMap((file) => textsIn(file, isTypeOfDraft)), ...draftedFor(beside, seen)];
}

const importedBy = (file: string): string[] =>
  textsIn(file, (text) => ts.isImportDeclaration(text.parent)).filter((from) => from.startsWith('../'));

const isTypeOfDraft = ({ parent }: ts.Node): boolean =>
  ts.isPropertyAssignment(parent) && parent.name.getText() === 'type';

function textsIn(file: string, wanted: (text: ts.Node) => boolean = () => true): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && !ts.isLiteralTypeNode(node.parent) && wanted(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return texts;
}
