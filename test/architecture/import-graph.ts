import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync, type Options } from '@swc/core';

/** What a file loads at first hand: files of the tree by their path, packages by their name. */
export type Loads = (file: string) => readonly Readonly<{ named: string; is: string }>[];

type Doors = Readonly<Record<string, Readonly<{ source: string }>>>;
const { imports } = JSON.parse(readFileSync('package.json', 'utf8')) as { imports: Doors };
const swc = JSON.parse(readFileSync('test/swcrc.json', 'utf8')) as Options;

function behindDoor(named: string): string {
  const exact = imports[named];
  if (exact) return join(exact.source);
  const [kind, name] = named.split('/') as [string, string];
  return join(imports[`${kind}/*`]!.source.replaceAll('*', name));
}

/** As jest runs it: what is named for its type alone is gone by then. */
const asRun = (file: string): string =>
  transformSync(readFileSync(file, 'utf8'), { ...swc, filename: file, sourceMaps: false, swcrc: false }).code;

const known = new Map<string, ReturnType<Loads>>();

export const loadsOfTree: Loads = (file) => {
  const before = known.get(file);
  if (before) return before;
  const found = /\.ts$/.test(file) && existsSync(file) ? [...asRun(file).matchAll(STATEMENT)] : [];
  const loads = found.map(([, named]) => ({
    named: named!,
    is: named!.startsWith('#') ? behindDoor(named!) : named!.startsWith('.') ? join(dirname(file), named!) : named!,
  }));
  known.set(file, loads);
  return loads;
};
const STATEMENT = /^(?:import|export) (?:[^'"]*? from )?['"]([^'"]+)['"];/gm;

/** Everything that comes with a file, itself included, each with the file by which it came first. */
export function comesWith(file: string, loads: Loads): ReadonlyMap<string, string | null> {
  const by = new Map<string, string | null>([[file, null]]);
  for (const each of by.keys()) for (const { is } of loads(each)) if (!by.has(is)) by.set(is, each);
  return by;
}

/** By which way it came. */
export function wayTo(what: string, by: ReadonlyMap<string, string | null>): string {
  const before = by.get(what);
  return before ? `${wayTo(before, by)} → ${what}` : what;
}
