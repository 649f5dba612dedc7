import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/**
 * A configuration file, checked.
 * @throws ConfigurationRefused naming the file, each field that is wrong and the rule it breaks
 */
export function readConfiguration<T>(path: string, schema: z.ZodType<T>): T {
  const read = schema.safeParse(json(path));
  if (read.success) return read.data;
  throw new ConfigurationRefused(
    path,
    read.error.issues.map((issue) => ({ field: fieldOf(issue.path), rule: issue.message })),
  );
}

function json(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ConfigurationRefused(path, [{ field: 'the file', rule: (error as Error).message }]);
  }
}

const fieldOf = (path: readonly PropertyKey[]): string => path.map(String).join('.') || 'the file';

export class ConfigurationRefused extends Error {
  readonly problems: readonly Readonly<{ field: string; rule: string }>[];

  constructor(path: string, problems: ConfigurationRefused['problems']) {
    super([`${path} cannot be used:`, ...problems.map(({ field, rule }) => `  ${field}: ${rule}`)].join('\n'));
    this.name = 'ConfigurationRefused';
    this.problems = problems;
  }
}
