import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { StartReady } from '../../apps/server/src/composition/ready-when.ts';
import { readConfiguration } from '../../apps/server/src/configuration/configuration.ts';
import { variables } from '../../apps/server/src/configuration/variables.ts';
import { lockedVersion } from '../architecture/house-rules.ts';
import { Service } from '../harness/service.ts';
import { copiedFromHere, images, imageEnvironment, said } from './image.ts';

describe('The image', () => {
  it('is made from exact versions, by the Node that the lock file brings', () => {
    for (const image of images) expect(image).toMatch(/^[a-z]+:\d+\.\d+(?:\.\d+)?(?:-[a-z]+)*$/);
    const node = images.filter((image) => image.startsWith('node:')).map((image) => image.split(/[:-]/)[1]);
    expect(new Set(node)).toEqual(new Set([lockedVersion('package-lock.json', 'node')]));
  });

  it('takes in what is there, and .dockerignore lets in', () => {
    const letIn = readFileSync('.dockerignore', 'utf8').split('\n');
    expect(copiedFromHere.length).toBeGreaterThan(4);
    for (const each of copiedFromHere)
      expect([each, existsSync(each), letIn]).toEqual([each, true, expect.arrayContaining([`!${each}`])]);
  });

  it('runs as nobody, on one folder that it may write', () => {
    expect(said('USER')).toEqual([expect.stringMatching(/^[1-9]\d{3,}:[1-9]\d{3,}$/)]);
    expect(said('VOLUME')).toEqual([imageEnvironment['DATA_DIR']]);
    expect(said('CMD')).toEqual(['["node", "dist/apps/server/src/main.js"]']);
  });

  it('sets only what the server knows, and listens where it says', () => {
    expect(Object.keys(imageEnvironment).filter((name) => !(name in variables.shape))).toEqual([]);
    const { port, host } = readConfiguration(imageEnvironment);
    expect([host, said('EXPOSE')]).toEqual(['0.0.0.0', [String(port)]]);
  });
});

describe('The check of its health', () => {
  let service: Service;
  beforeAll(async () => void (service = await Service.startedAt('2026-01-12T09:00:00.000Z')));
  afterAll(() => service.end());

  /** As the engine runs it in the container. */
  const checked = async (port: string) => {
    const [command, ...words] = JSON.parse(/CMD (\[.*\])/s.exec(said('HEALTHCHECK')[0]!)![1]!) as string[];
    expect(command).toBe('node');
    const run = promisify(execFile)(process.execPath, words, { env: { PORT: port } });
    return run.then(
      () => 'healthy',
      ({ code }: { code: number }) => code,
    );
  };

  it('is true of a server that is ready, and of no other', async () => {
    const { port } = new URL(await service.server.listen('127.0.0.1', 0));
    expect(await checked(port)).toBe('healthy');
    const ready = jest.spyOn(service.server.app.get(StartReady), 'ready').mockReturnValue(false);
    expect(await checked(port)).toBe(1);
    ready.mockRestore();
    expect(await checked('1')).toBe(1);
  });
});
