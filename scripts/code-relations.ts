import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import ts from 'typescript';
import boundaries from '../architecture/boundaries.cjs';
import type { Knows, Writers } from './map-page.ts';
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

/** A command writes the events whose names stand in the files of its use case. */
export function writersOf({ events, commands }: Definitions): Writers {
  const types = new Set(events.map(({ it }) => it.type));
  const writers = new Map<string, string[]>();
  for (const { file, it } of commands) {
    const folder = globSync(`${dirname(file)}/*.ts`, { exclude: ['**/*.spec.ts', '**/*.fixtures.ts'] });
    const written = new Set(folder.flatMap((each) => textsIn(each)).filter((text) => types.has(text)));
    for (const type of written) writers.set(type, [...(writers.get(type) ?? []), it.name]);
  }
  return writers;
}

function textsIn(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && !ts.isLiteralTypeNode(node.parent)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return texts;
}
