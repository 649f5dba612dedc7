import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A test body with an empty folder of its own, removed also when the test fails. */
export const inFolder = (body: (at: (file: string) => string) => Promise<void>) => async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-'));
  try {
    await body((file) => join(folder, file));
  } finally {
    await rm(folder, { recursive: true });
  }
};
