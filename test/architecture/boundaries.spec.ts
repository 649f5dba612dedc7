import { describe, expect, it } from '@jest/globals';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import boundaries from '../../architecture/boundaries.cjs';
import { allowed, violations, type Arrow } from './boundary-cases.ts';

describe('boundaries', () => {
  it('have a proof for every rule', () =>
    expect(Object.keys(violations).sort()).toEqual(boundaries.forbidden.map(({ name }) => name).sort()));

  const cases = Object.entries(violations).flatMap(([rule, arrows]) =>
    arrows.map((arrow) => [rule, ...arrow] as const),
  );

  it.each(cases)('%s: caught from %s to %s', async (rule, from, to) => {
    expect(await brokenRules([from, to], rule === 'no-cycles')).toContain(rule);
  });

  it.each(Object.entries(allowed))('let pass: %s', async (_, arrow) => {
    expect(await brokenRules(arrow)).toEqual([]);
  });
});

const DOOR =
  /^#(platform|contexts|pure|sqlite|eventstoredb|mongodb|contract|nest)\/(.*)|^#(processes|civil-time|statutory-rules|officer-ui|authority)$/;

/** The file of the tree that a door's name stands for; null for packages and for what is not there. */
function fileOf(to: string): string | null {
  if (/^(?:apps|libs|test)\//.test(to)) return to;
  const [, kind, name, whole] = DOOR.exec(to) ?? [];
  if (name === 'nowhere') return null;
  if (whole === 'processes') return 'libs/processes/index.ts';
  if (whole) return `libs/${whole}/src/index.ts`;
  if (kind === 'contexts' || kind === 'platform') return `libs/${kind}/${name}/src/index.ts`;
  if (kind === 'pure') return `libs/contexts/${name}/src/pure/index.ts`;
  return kind ? `libs/platform/${name}/src/${kind}/index.ts` : null;
}

function importOf(from: string, to: string): string {
  if (!/^(?:apps|libs|test)\//.test(to)) return `import '${to}';\n`;
  const path = relative(dirname(from), to);
  return `import '${path.startsWith('.') ? path : `./${path}`}';\n`;
}

/** Lays the two files in a tree of their own, with the rules of this one, and names the rules that they break. */
async function brokenRules([from, to]: Arrow, andBack = false): Promise<string[]> {
  const baseDir = mkdtempSync(join(tmpdir(), 'boundaries-'));
  try {
    const lay = (file: string, text: string) => {
      mkdirSync(join(baseDir, dirname(file)), { recursive: true });
      writeFileSync(join(baseDir, file), text);
    };
    for (const file of ['package.json', 'tsconfig.json']) cpSync(file, join(baseDir, file));
    symlinkSync(resolve('node_modules'), join(baseDir, 'node_modules'));
    const target = fileOf(to);
    if (target) lay(target, andBack ? importOf(to, from) : 'export {};\n');
    lay(from, importOf(from, to));
    const { output } = await cruise(['.'], {
      ...boundaries.options,
      ...{ baseDir, validate: true, ruleSet: { forbidden: boundaries.forbidden } },
    });
    return [...new Set((output as ICruiseResult).summary.violations.map(({ rule }) => rule.name))];
  } finally {
    rmSync(baseDir, { recursive: true });
  }
}
