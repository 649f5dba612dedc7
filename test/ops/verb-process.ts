import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = {
  sources: ['--conditions=source', '--import', './scripts/typescript.mjs', 'apps/ops/src/main.ts'],
  built: ['dist/apps/ops/src/main.js'],
} as const;

/** One verb in a process of its own, as an operator starts it beside a server. */
export async function verbProcess(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  program: keyof typeof PROGRAM = 'sources',
  isRead = true,
): Promise<Readonly<{ code: number; said: string; complained: string }>> {
  const started = spawn(process.execPath, [...PROGRAM[program], ...words], {
    ...{ cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
    env: { PATH: process.env['PATH'], ...environment },
  });
  // As `… | head` has when it has read what it wants.
  if (!isRead) started.stdout.destroy();
  const [said, complained] = [isRead ? text(started.stdout) : '', text(started.stderr)];
  const [code] = (await once(started, 'exit')) as [number];
  return { code, said: await said, complained: await complained };
}
