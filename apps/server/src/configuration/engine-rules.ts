import { resolve } from 'node:path';
import type { Fault } from './mode-rules.ts';
import type { Variables } from './variables.ts';

/** Where an engine or a database is, and by what it is opened. Can be handed to a thread. */
export type EnginePlace = Readonly<{
  url: string;
  /** Absolute. */
  credentialsFile: string | null;
  /** Absolute. */
  caFile: string | null;
}>;

/** Null: the events are in a file of DATA_DIR. */
export const eventStoreOf = (given: Variables): EnginePlace | null =>
  placeOf(given.EVENTSTORE_URL, given.EVENTSTORE_CREDENTIALS_FILE, given.EVENTSTORE_CA_FILE);

/** Null: views, keys and operations are in files of DATA_DIR. */
export const databaseOf = (given: Variables): EnginePlace | null =>
  placeOf(given.MONGODB_URL, given.MONGODB_CREDENTIALS_FILE, given.MONGODB_CA_FILE);

function placeOf(url?: string, credentials?: string, ca?: string): EnginePlace | null {
  if (url === undefined) return null;
  return { url, credentialsFile: credentials ? resolve(credentials) : null, caFile: ca ? resolve(ca) : null };
}

export const engineFaults = (given: Variables): readonly Fault[] => [...eventFaults(given), ...databaseFaults(given)];

const THIS_MACHINE = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/** Whether every server that an address names is on this machine. */
const isHere = (url: string): boolean =>
  (/^[a-z+]+:\/\/([^/?]+)/.exec(url)?.[1] ?? '').split(',').every((host) => THIS_MACHINE.test(host));

function eventFaults(given: Variables): readonly Fault[] {
  const { EVENTSTORE_URL: url, EVENTSTORE_CREDENTIALS_FILE, EVENTSTORE_CA_FILE, MODE } = given;
  if (url === undefined) return onlyWith('EVENTSTORE_URL', { EVENTSTORE_CREDENTIALS_FILE, EVENTSTORE_CA_FILE });
  const open = /[?&]tls=false(?:&|$)/i.test(url);
  return [
    ...fault(MODE === 'live' && open && !isHere(url), 'EVENTSTORE_URL', OPEN),
    ...fault(!open && EVENTSTORE_CREDENTIALS_FILE === undefined, 'EVENTSTORE_CREDENTIALS_FILE', WHO),
  ];
}

/** A MongoDB is reached without TLS unless its address, or a certificate, says otherwise. */
function databaseFaults(given: Variables): readonly Fault[] {
  const { MONGODB_URL: url, MONGODB_CREDENTIALS_FILE, MONGODB_CA_FILE, EVENTSTORE_URL, MODE } = given;
  if (url === undefined) return onlyWith('MONGODB_URL', { MONGODB_CREDENTIALS_FILE, MONGODB_CA_FILE });
  const says = (value: string) => new RegExp(`[?&](?:tls|ssl)=${value}(?:&|$)`, 'i').test(url);
  const closed = says('true') || (!says('false') && (MONGODB_CA_FILE !== undefined || url.startsWith('mongodb+srv:')));
  const isBeyond = MODE === 'live' && !isHere(url);
  return [
    ...fault(
      EVENTSTORE_URL === undefined,
      'MONGODB_URL',
      'only with EVENTSTORE_URL: several servers share neither alone',
    ),
    ...fault(
      isBeyond && !closed,
      'MONGODB_URL',
      'MODE=live reaches a database by TLS; say tls=true, unless it is on this machine',
    ),
    ...fault(isBeyond && MONGODB_CREDENTIALS_FILE === undefined, 'MONGODB_CREDENTIALS_FILE', WHO_THERE),
  ];
}

const OPEN = 'MODE=live reaches an engine by TLS; tls=false is for one on this machine alone';
const WHO = 'an engine that is reached by TLS asks who comes: name the file that holds user:password';
const WHO_THERE =
  'MODE=live needs it: a database beyond this machine asks who comes; name the file that holds user:password';

const onlyWith = (name: string, others: Partial<Variables>): readonly Fault[] =>
  Object.entries(others)
    .filter(([, value]) => value !== undefined)
    .map(([variable]) => ({ variable: variable as keyof Variables, rule: `only with ${name}` }));

const fault = (broken: boolean, variable: keyof Variables, rule: string): readonly Fault[] =>
  broken ? [{ variable, rule }] : [];
