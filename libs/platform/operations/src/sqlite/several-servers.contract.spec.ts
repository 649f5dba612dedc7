import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { SqliteOperations } from './sqlite-operations.ts';

const SERVERS = 3;
const COUNTS = 20;
const script = fileURLToPath(new URL('./work-in-a-process.ts', import.meta.url));

const serve = (file: string, holder: string) =>
  new Promise<string>((resolve, reject) => {
    const parameters = ['--conditions=source', script, file, holder, String(COUNTS)];
    execFile(process.execPath, parameters, (error, stdout, stderr) =>
      error?.signal === 'SIGKILL' ? resolve(stdout) : reject(new Error(stderr)),
    );
  });

it('several servers take a lease in turn and journal at once; killed, they lose nothing they acknowledged', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'operations-'));
  const file = join(folder, 'operations.sqlite');
  const said = await Promise.all(Array.from({ length: SERVERS }, (_, server) => serve(file, `server-${server}`)));

  const operations = await SqliteOperations.open(file);
  expect(await operations.settings.get('count')).toBe(String(SERVERS * COUNTS));
  const acknowledged = said
    .join('')
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([writer, number, hash]) => ({ writer: writer!, number: Number(number), hash: hash! }));
  expect(acknowledged).toHaveLength(SERVERS * COUNTS);
  expect(await operations.accessJournal.verify(acknowledged)).toEqual({
    ...{ sound: true, entries: SERVERS * COUNTS, writers: SERVERS },
  });
  expect((await operations.accessJournal.ofChild('amy', { limit: 1_000 })).entries).toHaveLength(SERVERS * COUNTS);
  await operations.close();
  await rm(folder, { recursive: true });
}, 60_000);
