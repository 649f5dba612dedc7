import { resolve } from 'node:path';
import type { Fault } from './mode-rules.ts';
import type { Variables } from './variables.ts';

/** Where an engine is, and by what it is opened. Can be handed to a thread. */
export type EnginePlace = Readonly<{
  url: string;
  /** Absolute. */
  credentialsFile: string | null;
  /** Absolute. */
  caFile: string | null;
}>;

/** Null: the events are in a file of DATA_DIR. */
export function eventStoreOf(given: Variables): EnginePlace | null {
  const { EVENTSTORE_URL: url, EVENTSTORE_CREDENTIALS_FILE: credentials, EVENTSTORE_CA_FILE: ca } = given;
  if (url === undefined) return null;
  return { url, credentialsFile: credentials ? resolve(credentials) : null, caFile: ca ? resolve(ca) : null };
}

const LOOPBACK = /^[a-z+]+:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?(?:[/?]|$)/;

export function engineFaults(given: Variables): readonly Fault[] {
  const { EVENTSTORE_URL: url, EVENTSTORE_CREDENTIALS_FILE, EVENTSTORE_CA_FILE, MODE } = given;
  if (url === undefined)
    return Object.entries({ EVENTSTORE_CREDENTIALS_FILE, EVENTSTORE_CA_FILE })
      .filter(([, value]) => value !== undefined)
      .map(([variable]) => ({ variable: variable as keyof Variables, rule: 'only with EVENTSTORE_URL' }));
  const open = /[?&]tls=false(?:&|$)/i.test(url);
  return [
    ...fault(MODE === 'live' && open && !LOOPBACK.test(url), 'EVENTSTORE_URL', OPEN),
    ...fault(!open && EVENTSTORE_CREDENTIALS_FILE === undefined, 'EVENTSTORE_CREDENTIALS_FILE', WHO),
  ];
}

const OPEN = 'MODE=live reaches an engine by TLS; tls=false is for one on this machine alone';
const WHO = 'an engine that is reached by TLS asks who comes: name the file that holds user:password';

const fault = (broken: boolean, variable: keyof Variables, rule: string): readonly Fault[] =>
  broken ? [{ variable, rule }] : [];
