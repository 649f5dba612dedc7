import type { Fault } from './mode-rules.ts';
import type { VariableName, Variables } from './variables.ts';

type Given = Pick<Variables, 'ROLE' | 'MODE' | 'MASTER_KEY_FILE' | 'SIGN_IN_FILE' | 'SIGN_IN_KEY_FILE'> &
  Pick<Variables, 'EVENTSTORE_URL' | 'MONGODB_URL'>;

/** What one of several servers must be given, and what not. */
export function roleFaults(given: Given): readonly Fault[] {
  const { ROLE, MODE, SIGN_IN_KEY_FILE } = given;
  const ofDemo = fault(MODE === 'live' && SIGN_IN_KEY_FILE !== undefined, 'SIGN_IN_KEY_FILE', DEMO_ONLY);
  if (ROLE === 'all') return ofDemo;
  const { EVENTSTORE_URL, MONGODB_URL } = given;
  const own = ROLE === 'projector' ? projectorFaults(given) : sharedKeyFaults(given);
  return [
    ...ofDemo,
    ...fault(EVENTSTORE_URL === undefined || MONGODB_URL === undefined, 'ROLE', engines(ROLE)),
    ...own,
  ];
}

/** It folds what is stored, sealed as it is: whoever takes it over opens nothing. */
const projectorFaults = (given: Given): readonly Fault[] =>
  (['MASTER_KEY_FILE', 'SIGN_IN_FILE', 'SIGN_IN_KEY_FILE'] as const).flatMap((variable) =>
    fault(given[variable] !== undefined, variable, `not with ROLE=projector, which opens nothing: leave it out there`),
  );

/** In live mode both are required of everybody. */
const sharedKeyFaults = ({ ROLE, MODE, MASTER_KEY_FILE, SIGN_IN_KEY_FILE }: Given): readonly Fault[] =>
  MODE === 'live'
    ? []
    : [
        ...fault(MASTER_KEY_FILE === undefined, 'MASTER_KEY_FILE', `ROLE=${ROLE} needs it: ${ONE_KEY}`),
        ...fault(SIGN_IN_KEY_FILE === undefined, 'SIGN_IN_KEY_FILE', `ROLE=${ROLE} needs it: ${ONE_KEY}`),
      ];

const ONE_KEY = 'the servers of one service are given the same';
const DEMO_ONLY = 'only with MODE=demo: people of a live service sign in with the council';
const engines = (role: string) =>
  `${role} is one of several servers, and files have one: set EVENTSTORE_URL and MONGODB_URL, or ROLE=all`;

const fault = (broken: boolean, variable: VariableName, rule: string): readonly Fault[] =>
  broken ? [{ variable, rule }] : [];
