import { globSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { comesWith, loadsOfTree, wayTo, type Loads } from './import-graph.ts';

/** What takes long to load, whose suites are held to it, and by which names one asks for it. */
const HEAVY = [
  {
    is: /^@nestjs\//,
    of: /^(?:apps|libs)\//,
    asked: [
      ...[
        /^@nestjs\//,
        /^#(?:nest|contexts)\//,
        /^#(?:processes|officer-ui)$/,
        /^#platform\/(?:context|transactions)$/,
      ],
      // A door of the suite’s own library, and the server’s composition of all contexts.
      ...[/\/nest\/index\.ts$/, /\/all-contexts\.ts$/],
    ],
  },
  {
    is: /^temporal-polyfill$/,
    // Law, contexts and pages speak of days throughout.
    of: /^libs\/platform\//,
    asked: [
      ...[
        /^#(?:contexts|pure|nest|sqlite|eventstoredb|mongodb)\//,
        /^#contract\/(?!keys$|sqlite-file$)/,
        /^libs\/platform\/time\//,
        /\/nest\/index\.ts$/,
      ],
      // The doors of the platform that stand on days and moments.
      /^#platform\/(?:context|deadlines|event-sourcing|gateway|jobs|metrics|process-manager|read-models|testing|time|transactions|web)$/,
    ],
  },
] as const;

/** By itself, or by what it specifies: nobody else decides what a suite is about. */
const askedBy = (suite: string, loads: Loads): readonly string[] =>
  [suite, ...loads(suite).flatMap(({ named, is }) => (named.startsWith('.') ? [is] : []))].flatMap((file) =>
    loads(file).flatMap(({ named, is }) => [named, is]),
  );

/** @returns by which way each suite came to load what it does not ask for */
const loadedUnasked = (suites: readonly string[], loads: Loads): readonly string[] =>
  suites.flatMap((suite) => {
    const along = comesWith(suite, loads);
    const asked = askedBy(suite, loads);
    return HEAVY.filter(({ of }) => of.test(suite)).flatMap((heavy) => {
      const found = [...along.keys()].find((each) => heavy.is.test(each));
      const isAsked = asked.some((named) => heavy.asked.some((name) => name.test(named)));
      return found === undefined || isAsked ? [] : [wayTo(found, along)];
    });
  });

const units = globSync('{apps,libs}/**/*.spec.ts', { exclude: ['**/*.contract.spec.ts'] });

it('a unit’s suite loads neither the framework nor a calendar that it does not ask for', () => {
  expect(units.length).toBeGreaterThan(300);
  expect(loadedUnasked(units, loadsOfTree)).toEqual([]);
});

const tree =
  (files: Readonly<Record<string, readonly string[]>>): Loads =>
  (file) =>
    (files[file] ?? []).map((named) => ({ named, is: named.replace(/^#platform\/|^\.\//, '') }));

it.each<[string, Readonly<Record<string, readonly string[]>>, readonly string[]]>([
  [
    'the framework behind a plain door',
    { 'libs/platform/a.spec.ts': ['#platform/keys'], keys: ['@nestjs/core'] },
    ['libs/platform/a.spec.ts → keys → @nestjs/core'],
  ],
  [
    'a calendar behind what is specified',
    {
      'libs/platform/a.spec.ts': ['./a.ts'],
      'a.ts': ['#platform/keys'],
      keys: ['b.ts'],
      'b.ts': ['temporal-polyfill'],
    },
    ['libs/platform/a.spec.ts → a.ts → keys → b.ts → temporal-polyfill'],
  ],
  [
    'nothing where it is asked for',
    {
      'libs/platform/a.spec.ts': ['./a.ts'],
      'a.ts': ['@nestjs/common', '#platform/time'],
      time: ['temporal-polyfill'],
    },
    [],
  ],
])('finds %s', (_, files, found) => expect(loadedUnasked(['libs/platform/a.spec.ts'], tree(files))).toEqual(found));
