import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';

const SERVER = 'dist/apps/server/src';
const STANDS_IN = resolve('test/harness/stands-in-for-the-server.ts');
/** Node runs the stand-in from its source, where the sources are. */
const MAIN = `process.chdir(${JSON.stringify(resolve('.'))});
await import(${JSON.stringify(resolve('scripts/typescript.mjs'))});
await import(${JSON.stringify(STANDS_IN)});`;

/** What npm left behind in its group would keep its output open. */
function endWhatIsLeft(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // nothing was
  }
}

/** Starts with npm what stands in for the server, has it stopped, and tells what was said. */
async function started(stop: (npm: number) => void): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'npm-start-'));
  const { start } = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', scripts: { start } }));
  mkdirSync(join(folder, SERVER), { recursive: true });
  writeFileSync(join(folder, SERVER, 'main.js'), MAIN);
  const npm = spawn('npm', ['start'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  const [exited, closed] = [once(npm, 'exit'), once(npm, 'close')];
  let said = '';
  const heard = new Promise<void>((ready) =>
    npm.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('ready')) ready();
    }),
  );
  await heard;
  stop(npm.pid!);
  await exited;
  // Npm goes first where its group was signalled; the server says goodbye on its own.
  if (!said.includes('stopped')) await Promise.race([once(npm.stdout, 'data'), closed]);
  endWhatIsLeft(npm.pid!);
  await closed;
  rmSync(folder, { recursive: true });
  return said;
}

it.each([
  ['to npm alone, though npm puts a shell between them', (npm: number) => process.kill(npm, 'SIGTERM')],
  ['to the whole group, as a service manager does', (npm: number) => process.kill(-npm, 'SIGTERM')],
  ['by Ctrl-C, which reaches the server twice', (npm: number) => process.kill(-npm, 'SIGINT')],
])('hands the server the signal that stops npm start: %s', async (_, stop) =>
  expect(await started(stop)).toContain('stopped cleanly'),
);
