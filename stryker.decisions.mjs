/**
 * Mutation testing of what the contexts decide, on demand: `npm run decisions:mutate`, or of one file with
 * `npm run decisions:mutate -- --mutate libs/contexts/attendance/src/attendance/void-mark/void-mark.ts`. Only decisions and states: what
 * stands in an event is data, and edges have no rule in them.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import edges from './architecture/edges.cjs';
import law from './stryker.config.mjs';

/** A folder is a stream where its events are. */
const streams = globSync('libs/contexts/*/src/*/*.events.ts').map((events) => dirname(events));
const notDecided = [...edges, 'spec', 'fixtures', 'events', 'codes'];

export default {
  ...law,
  mochaOptions: { spec: streams.map((stream) => `${stream}/**/*.spec.ts`) },
  mutate: [
    ...streams.map((stream) => `${stream}/**/*.ts`),
    ...notDecided.map((ending) => `!libs/contexts/**/*.${ending}.ts`),
  ],
  /** As for the law, but with all libraries. */
  ignorePatterns: law.ignorePatterns.filter((pattern) => !/^!?\/libs\//.test(pattern)),
  concurrency: 1,
  jsonReporter: { fileName: 'reports/decisions-mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};
