import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Opener } from './store-under-test.ts';

const SCRIPT = fileURLToPath(new URL('./append-process.ts', import.meta.url));

/** Starts append-process.ts on the same storage; Node runs it from its source. */
export function startWriter(elsewhere: Opener, ...words: string[]): ChildProcess {
  const flags = ['--disable-warning=ExperimentalWarning', '--experimental-strip-types', '--conditions=source'];
  return spawn(process.execPath, [...flags, SCRIPT, JSON.stringify(elsewhere), ...words], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/**
 * Every line the writer says, to its end. `heard` sees each as it comes and may kill the process.
 * @throws Error the process failed by itself, with what it wrote to its error output
 */
export async function linesOf<T>(writer: ChildProcess, heard: (line: T) => void = () => undefined): Promise<T[]> {
  const lines: T[] = [];
  const complaints: string[] = [];
  writer.stderr!.on('data', (text: Buffer) => complaints.push(text.toString()));
  const ended = once(writer, 'close');
  for await (const text of createInterface({ input: writer.stdout! })) {
    const line = parsed<T>(text);
    if (line === undefined) continue;
    lines.push(line);
    heard(line);
  }
  const [code] = (await ended) as [number | null];
  if (code !== 0 && code !== null) throw new Error(`The writer ended with ${code}: ${complaints.join('')}`);
  return lines;
}

/** A killed process may leave half a line. */
function parsed<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}
