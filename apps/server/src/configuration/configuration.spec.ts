import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, readConfiguration } from './configuration.ts';
import { demoPeople } from './demo-people.ts';

const live = {
  ...{ MODE: 'live', MASTER_KEY_FILE: '/etc/throughline/key' },
  ...{ SIGN_IN_FILE: '/etc/throughline/sign-in.json', PUBLIC_URL: 'https://throughline.council.example' },
};

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfiguration(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message.split('\n').slice(1);
    throw error;
  }
}

it('needs nothing for a demonstration', () => {
  expect(readConfiguration({ HOME: '/root' })).toEqual({
    ...{ port: 3000, host: '127.0.0.1', dataFolder: resolve('data'), role: 'all', mode: 'demo' },
    ...{
      eventStore: null,
      database: null,
      tracesUrl: null,
      masterKeyFile: null,
      councilFile: null,
      signInFile: null,
      signInKeyFile: null,
      publicUrl: null,
      session: { idleMinutes: 30, hours: 10 },
    },
    ...{ logLevel: 'info', requestsPerMinute: 3000, metrics: null },
  });
});

it('takes an empty variable for one that is not given', () => {
  expect(readConfiguration({ PORT: '', MASTER_KEY_FILE: ' ' })).toEqual(readConfiguration({}));
});

it('reads a live service', () => {
  const given = {
    ...live,
    PORT: '8080',
    HOST: '0.0.0.0',
    DATA_DIR: '/srv/data',
    LOG_LEVEL: 'warn',
    METRICS_PORT: '9464',
    PUBLIC_URL: 'https://throughline.council.example/',
    SESSION_IDLE_MINUTES: '15',
    SESSION_HOURS: '9',
  };
  expect(readConfiguration(given)).toEqual({
    ...{
      port: 8080,
      host: '0.0.0.0',
      dataFolder: '/srv/data',
      eventStore: null,
      database: null,
      tracesUrl: null,
      role: 'all',
      mode: 'live',
      logLevel: 'warn',
      requestsPerMinute: 3000,
    },
    ...{ masterKeyFile: '/etc/throughline/key', signInFile: '/etc/throughline/sign-in.json' },
    signInKeyFile: null,
    ...{ councilFile: null, publicUrl: 'https://throughline.council.example', session: { idleMinutes: 15, hours: 9 } },
    metrics: { host: '127.0.0.1', port: 9464 },
  });
});

describe('a wrong variable stops the start, named with its rule:', () => {
  it.each([
    ['PORT', 'eighty', 'a port number from 0'],
    ['PORT', '70000', 'a port number from 0'],
    ['HOST', 'http://x/', 'the address to listen on'],
    ['ROLE', 'boss', 'api, projector or ui'],
    ['EVENTSTORE_URL', 'http://engine:2113', 'esdb://host:2113, without a user or a password'],
    ['EVENTSTORE_URL', 'esdb://admin:changeit@engine:2113', 'without a user or a password'],
    ['EVENTSTORE_CA_FILE', '/etc/ca.pem', 'only with EVENTSTORE_URL'],
    ['MONGODB_URL', 'postgres://db', 'mongodb://host:27017/throughline, without a user or a password'],
    ['MONGODB_URL', 'mongodb://me:secret@db', 'without a user or a password'],
    ['MONGODB_URL', 'mongodb://db/?tlsCertificateKeyFilePassword=secret', 'without a user or a password'],
    ['MONGODB_URL', 'mongodb://db/?authMechanismProperties=AWS_SESSION_TOKEN:secret', 'without a user or a password'],
    ['MONGODB_URL', 'mongodb://127.0.0.1', 'only with EVENTSTORE_URL'],
    ['MONGODB_CREDENTIALS_FILE', '/run/db', 'only with MONGODB_URL'],
    ['MODE', 'prod', 'demo or live'],
    ['PUBLIC_URL', 'http://throughline.council.example', 'https and without a path; http on this machine alone'],
    ['PUBLIC_URL', 'https://council.example/throughline', 'without a path'],
    ['SIGN_IN_FILE', '/etc/throughline/sign-in.json', 'only with MODE=live'],
    ['COUNCIL_FILE', '/etc/throughline/council.json', 'only with MODE=live'],
    ['OIDC_ISSUER', 'https://id.council.example', 'not read any more: say in SIGN_IN_FILE'],
    ['SESSION_IDLE_MINUTES', '4', '5 to 240'],
    ['SESSION_HOURS', '25', '1 to 24'],
    ['LOG_LEVEL', 'loud', 'one of error, warn, info, debug, silent'],
    ['IN_CONTAINER', 'yes', 'true or false'],
    ['HOST', '0.0.0.0', 'listens on 127.0.0.1, ::1, localhost only'],
    ['TRACES_URL', 'http://user@collector:4318', 'a collector that takes OpenTelemetry'],
    ['METRICS_PORT', '-1', 'the port of the metrics, from 0'],
    ['METRICS_PORT', '3000', 'another than PORT'],
    ['METRICS_HOST', 'http://x/', 'the address at which METRICS_PORT is'],
    ['METRICS_HOST', '0.0.0.0', 'listens on 127.0.0.1, ::1, localhost only'],
    ['HOST', '192.168.1.4', 'listens on 127.0.0.1, ::1, localhost only'],
  ])('%s=%s', (variable, value, rule) => {
    expect(faultsOf({ [variable]: value })).toEqual([expect.stringMatching(`^  ${variable}: .*${rule}`)]);
  });

  it('all of them at once', () => {
    expect(faultsOf({ PORT: 'x', MODE: 'x', LOG_LEVEL: 'x' })).toHaveLength(3);
  });

  it('and no value is repeated', () => {
    expect(faultsOf({ PORT: 'hunter2', HOST: 'hunter 2' }).join()).not.toContain('hunter');
  });
});

describe('an engine', () => {
  const url = 'esdb://engine:2113';
  const engine = { EVENTSTORE_URL: url, EVENTSTORE_CREDENTIALS_FILE: '/run/engine', EVENTSTORE_CA_FILE: '/run/ca.pem' };

  it('is reached with what files say', () =>
    expect(readConfiguration({ ...live, ...engine }).eventStore).toEqual({
      ...{ url, credentialsFile: '/run/engine', caFile: '/run/ca.pem' },
    }));

  it('that is reached by TLS asks who comes', () =>
    expect(faultsOf({ EVENTSTORE_URL: url })).toEqual([expect.stringMatching('EVENTSTORE_CREDENTIALS_FILE: .*TLS')]));

  it.each([
    ['esdb://engine:2113?tls=false', 1],
    ['esdb://127.0.0.1.engine.example:2113?tls=false', 1],
    ['esdb://127.0.0.1:2113?tls=false', 0],
    ['kurrentdb://localhost:2113?tls=false', 0],
  ])('of a live service is beyond this machine by TLS alone: %s', (EVENTSTORE_URL, faults) =>
    expect(faultsOf({ ...live, EVENTSTORE_URL })).toHaveLength(faults),
  );
});

describe('a database', () => {
  const engine = { EVENTSTORE_URL: 'esdb://127.0.0.1:2113?tls=false' };
  const url = 'mongodb://db-1:27017,db-2:27017/throughline?replicaSet=rs0';
  const files = { MONGODB_CREDENTIALS_FILE: '/run/db', MONGODB_CA_FILE: '/run/ca.pem' };

  it('is reached with what files say', () =>
    expect(readConfiguration({ ...live, ...engine, MONGODB_URL: url, ...files }).database).toEqual({
      ...{ url, credentialsFile: '/run/db', caFile: '/run/ca.pem' },
    }));

  it.each([
    [url, {}, ['MONGODB_URL', 'MONGODB_CREDENTIALS_FILE']],
    [`${url}&tls=true`, {}, ['MONGODB_CREDENTIALS_FILE']],
    [`${url}&tls=false`, files, ['MONGODB_URL']],
    ['mongodb+srv://db.example', { MONGODB_CREDENTIALS_FILE: '/run/db' }, []],
    ['mongodb://127.0.0.1:27017,db-2:27017', { MONGODB_CREDENTIALS_FILE: '/run/db' }, ['MONGODB_URL']],
    ['mongodb://127.0.0.1:27017,localhost:27018/?replicaSet=rs0', {}, []],
  ])('of a live service is beyond this machine by TLS and a password alone: %s', (MONGODB_URL, given, named) =>
    expect(faultsOf({ ...live, ...engine, MONGODB_URL, ...given })).toEqual(
      named.map((each) => expect.stringContaining(`  ${each}: `)),
    ),
  );
});

describe('one of several servers', () => {
  const engines = {
    ...{ EVENTSTORE_URL: 'esdb://localhost:2113?tls=false' },
    MONGODB_URL: 'mongodb://localhost:27017/throughline?replicaSet=rs0',
  };
  const keys = { MASTER_KEY_FILE: '/run/master-key', SIGN_IN_KEY_FILE: '/run/sign-in-key' };

  it.each(['api', 'ui', 'projector'])('shares engines, and no files: ROLE=%s', (ROLE) => {
    const given = ROLE === 'projector' ? {} : keys;
    const rule = expect.stringMatching(`ROLE: ${ROLE} is one of several servers, and files have one`);
    expect(faultsOf({ ...given, ROLE })).toEqual([rule]);
    expect(faultsOf({ ...given, ROLE, EVENTSTORE_URL: engines.EVENTSTORE_URL })).toEqual([rule]);
    expect(faultsOf({ ...given, ...engines, ROLE })).toEqual([]);
  });

  it.each(['api', 'ui'])('has the same keys as the others: ROLE=%s', (ROLE) => {
    expect(faultsOf({ ...engines, ROLE })).toEqual([
      expect.stringMatching('MASTER_KEY_FILE: .*are given the same'),
      expect.stringMatching('SIGN_IN_KEY_FILE: .*are given the same'),
    ]);
    expect(faultsOf({ ...live, ...engines, ROLE })).toEqual([]);
  });

  it.each(['demo', 'live'])('that builds the views alone is given no key: MODE=%s', (MODE) => {
    const projector = { ...engines, MODE, ROLE: 'projector' };
    expect(faultsOf(projector)).toEqual([]);
    const told = faultsOf({ ...projector, ...keys });
    expect(told).toContainEqual(expect.stringMatching('MASTER_KEY_FILE: not with ROLE=projector, which opens nothing'));
    expect(told).toContainEqual(expect.stringMatching('SIGN_IN_KEY_FILE: not with ROLE=projector'));
  });

  it('of a live service signs in with the council', () =>
    expect(faultsOf({ ...live, SIGN_IN_KEY_FILE: '/run/sign-in-key' })).toEqual([
      expect.stringMatching('SIGN_IN_KEY_FILE: only with MODE=demo'),
    ]));
});

describe('in live mode', () => {
  it('the master key, the sign-in and the address are required', () => {
    expect(faultsOf({ MODE: 'live' })).toEqual([
      expect.stringMatching(/^ {2}MASTER_KEY_FILE: MODE=live needs it/),
      expect.stringMatching(/^ {2}SIGN_IN_FILE: MODE=live needs it/),
      expect.stringMatching(/^ {2}PUBLIC_URL: MODE=live needs it/),
    ]);
  });

  it('the key does not lie with the data', () => {
    const beside = { ...live, DATA_DIR: '/srv/data', MASTER_KEY_FILE: '/srv/data-key' };
    expect(faultsOf(beside)).toEqual([]);
    expect(faultsOf({ ...beside, MASTER_KEY_FILE: '/srv/data/key' })).toEqual([
      expect.stringContaining('outside DATA_DIR'),
    ]);
  });
});

it('listens beyond the machine in demo mode inside the container image alone', () => {
  expect(faultsOf({ HOST: '0.0.0.0', METRICS_HOST: '0.0.0.0', IN_CONTAINER: 'true' })).toEqual([]);
  expect(faultsOf({ HOST: '10.0.0.5', IN_CONTAINER: 'true' })).toHaveLength(1);
});

it('knows the people of the sample council, one of each role that signs in', () => {
  const roles = new Set(demoPeople().map(({ role }) => role));
  expect([...roles].sort()).toEqual(
    [
      ...['sen-officer', 'exclusions-officer', 'commissioning-officer', 'placements-broker', 'team-manager', 'ap-lead'],
      ...['virtual-school-head', 'social-worker', 'safeguarding-lead', 'finance-officer', 'business-support'],
      ...['school', 'provider', 'auditor', 'senior-leader', 'governor', 'administrator', 'data-protection-officer'],
    ].sort(),
  );
});
