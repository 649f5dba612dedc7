import type { VariableName, Variables } from './variables.ts';

export type Fault = Readonly<{ variable: VariableName; rule: string }>;

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const EVERYWHERE = '0.0.0.0';

/** What the variables must be to each other (ARCHITECTURE.md, Modes). */
export function modeFaults(given: Variables): readonly Fault[] {
  return [...(given.MODE === 'live' ? liveFaults(given) : demoFaults(given)), ...metricsFaults(given)];
}

function metricsFaults({ PORT, METRICS_PORT }: Variables): readonly Fault[] {
  const shared = METRICS_PORT === PORT && PORT !== 0;
  return fault(shared, 'METRICS_PORT', 'must be another than PORT: metrics are served apart from the service');
}

/** A projector serves nobody, and opens nothing. */
function liveFaults({ ROLE, MASTER_KEY_FILE, SIGN_IN_FILE, PUBLIC_URL }: Variables): readonly Fault[] {
  if (ROLE === 'projector') return [];
  return [
    ...fault(!MASTER_KEY_FILE, 'MASTER_KEY_FILE', 'MODE=live needs it: without the master key no personal data opens'),
    ...fault(!SIGN_IN_FILE, 'SIGN_IN_FILE', 'MODE=live needs it: people sign in with the council'),
    ...fault(!PUBLIC_URL, 'PUBLIC_URL', 'MODE=live needs it: people come back to it when they have signed in'),
  ];
}

/** Demo mode asks for no password, so nobody else's machine may reach it. */
function demoFaults({ HOST, METRICS_HOST, IN_CONTAINER, SIGN_IN_FILE, COUNCIL_FILE }: Variables): readonly Fault[] {
  const keeps = (host: string) => LOOPBACK.includes(host) || (host === EVERYWHERE && IN_CONTAINER);
  const loopback = `MODE=demo listens on ${LOOPBACK.join(', ')} only; in the container image ${EVERYWHERE} too`;
  return [
    ...fault(!keeps(HOST), 'HOST', loopback),
    ...fault(!keeps(METRICS_HOST), 'METRICS_HOST', loopback),
    ...fault(SIGN_IN_FILE !== undefined, 'SIGN_IN_FILE', 'only with MODE=live: demo mode has a sign-in of its own'),
    ...fault(COUNCIL_FILE !== undefined, 'COUNCIL_FILE', 'only with MODE=live: demo mode has an invented council'),
  ];
}

const fault = (broken: boolean, variable: VariableName, rule: string): readonly Fault[] =>
  broken ? [{ variable, rule }] : [];
