import { isAbsolute, relative, resolve } from 'node:path';
import type { SessionLimits } from '#platform/identity';
import type { LogLevel } from '#platform/telemetry';
import { databaseOf, engineFaults, eventStoreOf, type EnginePlace } from './engine-rules.ts';
import { modeFaults, type Fault } from './mode-rules.ts';
import { roleFaults } from './role-rules.ts';
import { ruleOf, variables, type VariableName, type Variables } from './variables.ts';

export type Configuration = Readonly<{
  port: number;
  host: string;
  /** Null: none are served. */
  metrics: Readonly<{ host: string; port: number }> | null;
  /** Of a collector that takes traces; null: none are told. */
  tracesUrl: string | null;
  /** Absolute. */
  dataFolder: string;
  /** Null: the events are in a file of the folder. */
  eventStore: EnginePlace | null;
  /** Null: all else is in files of the folder, too. */
  database: EnginePlace | null;
  role: Variables['ROLE'];
  mode: Variables['MODE'];
  /** Absolute; null in demo mode when one is to be generated. */
  masterKeyFile: string | null;
  /** Absolute; null where it is in the folder, and in live mode. */
  signInKeyFile: string | null;
  /** Absolute; null in demo mode, which has a sign-in of its own. */
  signInFile: string | null;
  /** Where people reach the service; null in demo mode. */
  publicUrl: string | null;
  session: SessionLimits;
  /** Absolute; null where the council has not said what it has agreed. */
  councilFile: string | null;
  logLevel: LogLevel;
  /** Of one person, and of one sign-in. */
  requestsPerMinute: number;
}>;

/** @throws ConfigurationError naming every variable that is wrong, with its rule */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const { success, data, error } = variables.safeParse(given);
  if (!success)
    throw new ConfigurationError(namesOf(error.issues).map((name) => ({ variable: name, rule: ruleOf(name) })));
  const dataFolder = resolve(data.DATA_DIR);
  const masterKeyFile = data.MASTER_KEY_FILE === undefined ? null : resolve(data.MASTER_KEY_FILE);
  const faults = [
    ...[...modeFaults(data), ...roleFaults(data), ...engineFaults(data)],
    ...keyFaults(data, dataFolder, masterKeyFile),
  ];
  if (faults.length > 0) throw new ConfigurationError(faults);
  return {
    metrics: data.METRICS_PORT === undefined ? null : { host: data.METRICS_HOST, port: data.METRICS_PORT },
    ...{ port: data.PORT, host: data.HOST, dataFolder, role: data.ROLE, mode: data.MODE, masterKeyFile },
    ...{ eventStore: eventStoreOf(data), database: databaseOf(data) },
    tracesUrl: data.TRACES_URL ?? null,
    signInKeyFile: data.SIGN_IN_KEY_FILE === undefined ? null : resolve(data.SIGN_IN_KEY_FILE),
    signInFile: data.SIGN_IN_FILE === undefined ? null : resolve(data.SIGN_IN_FILE),
    publicUrl: data.PUBLIC_URL?.replace(/\/$/, '') ?? null,
    councilFile: data.COUNCIL_FILE === undefined ? null : resolve(data.COUNCIL_FILE),
    session: { idleMinutes: data.SESSION_IDLE_MINUTES, hours: data.SESSION_HOURS },
    logLevel: data.LOG_LEVEL,
    requestsPerMinute: data.REQUESTS_PER_MINUTE,
  };
}

/** Whoever takes the data folder must not have the key with it. */
function keyFaults({ MODE }: Variables, folder: string, key: string | null): readonly Fault[] {
  const within = key !== null && !relative(folder, key).startsWith('..') && !isAbsolute(relative(folder, key));
  if (MODE !== 'live' || !within) return [];
  return [{ variable: 'MASTER_KEY_FILE', rule: 'must lie outside DATA_DIR: who takes the data must not have its key' }];
}

const namesOf = (issues: readonly { path: PropertyKey[] }[]): readonly VariableName[] => [
  ...new Set(issues.map(({ path }) => path[0] as VariableName)),
];

/** Names variables and rules, never values: one of them may be a secret in the wrong place. */
export class ConfigurationError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const lines = faults.map(({ variable, rule }) => `  ${variable}: ${rule}.`);
    super(['The server does not start. Set in its environment:', ...lines].join('\n'));
    this.name = 'ConfigurationError';
    this.faults = faults;
  }
}
