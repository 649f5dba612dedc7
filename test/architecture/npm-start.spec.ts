import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const SERVER = 'dist/apps/server/src';
const STANDS_IN = `process.on('SIGTERM', () => { console.log('stopped cleanly'); process.exit(0); });
setInterval(() => {}, 1000);
console.log('ready');`;

/** What npm left behind in its group would keep its output open. */
function endWhatIsLeft(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // nothing was
  }
}

it('hands the signal that stops npm start to the server, though npm puts a shell between them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'npm-start-'));
  const { start } = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, scripts: { start } }));
  mkdirSync(join(folder, SERVER), { recursive: true });
  writeFileSync(join(folder, SERVER, 'main.js'), STANDS_IN);
  const npm = spawn('npm', ['start'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  const [exited, closed] = [once(npm, 'exit'), once(npm, 'close')];
  let said = '';
  const heard = new Promise<void>((resolve) =>
    npm.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('ready')) resolve();
    }),
  );
  await heard;
  npm.kill('SIGTERM');
  await exited;
  endWhatIsLeft(npm.pid!);
  await closed;
  rmSync(folder, { recursive: true });
  expect(said).toContain('stopped cleanly');
});
