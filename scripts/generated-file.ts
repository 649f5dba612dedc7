import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Writes a generated file; with `check` writes nothing and says what is wrong. @returns the problem, or null */
export function keepGenerated(file: string, wanted: string, check: boolean, command: string): string | null {
  if (!check) {
    writeFileSync(file, wanted);
    return null;
  }
  const fresh = existsSync(file) && readFileSync(file, 'utf8') === wanted;
  return fresh ? null : `${file} is stale: run ${command}`;
}
