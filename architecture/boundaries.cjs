const edges = require('./edges.cjs');

const EDGE = `\\.(?:${edges.join('|')})\\.ts$`;
const PURE = `^libs/contexts/([^/]+)/src/.*(?<!\\.(?:${edges.join('|')}|spec|fixtures)|/index)\\.ts$`;
/** Specifications, and the helpers that stand beside them. */
const TESTS = [
  '^(?:apps|libs)/.*\\.(?:spec|fixtures)\\.ts$',
  '^libs/platform/testing/',
  '^libs/[^.]+/src/testing/',
  '^libs/platform/[^/]+/src/contract/',
];
/** What a context has that needs no framework: its events, commands, decisions, views and deadlines. */
const PURE_DOOR = '^libs/contexts/[^/]+/src/pure/index\\.ts$';
/** The doors of the platform beside which stands one of its own for what needs a framework. */
const PLAIN_DOORS = ['^libs/platform/(?:gateway|deadlines|identity|web)/src/index\\.ts$'];
const UNIT = '^(?:apps|libs)/.*(?<!\\.contract)\\.spec\\.ts$';
const ADAPTER = '(?:sqlite|eventstoredb|mongodb)';

/**
 * Who may know whom. Each rule is proved to fire by test/architecture/boundaries.spec.ts. Contexts, processes and
 * platform libraries are never listed: a captured group ($1) stands for "the one this file belongs to".
 */
module.exports = {
  forbidden: [
    {
      name: 'imports-resolve',
      comment: 'An import that cannot be followed would slip past every other rule.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'contexts-are-strangers',
      comment: 'A context learns of another only through libs/processes. Oversight may read every context.',
      from: { path: '^libs/contexts/(?!oversight/)([^/]+)/' },
      to: { path: '^libs/contexts/', pathNot: '^libs/contexts/$1/' },
    },
    {
      name: 'enter-by-the-door',
      comment: 'Outsiders import a library’s index.ts (or one of a folder that is a door too), never a file behind it.',
      from: { path: '^(libs/(?:contexts|platform)/[^/]+|libs/[^/]+|[^/]+)/' },
      to: {
        path: '^libs/(?:(?:(?:contexts|platform)/[^/]+|civil-time|statutory-rules|officer-ui|authority)/src|processes)/',
        pathNot: [
          '^$1/',
          '^libs/(?:contexts/[^/]+|civil-time|statutory-rules|officer-ui|authority)/src/index\\.ts$',
          PURE_DOOR,
          '^libs/processes/index\\.ts$',
          `^libs/platform/[^/]+/src/(?:(?:${ADAPTER}|contract|nest)/)?index\\.ts$`,
        ],
      },
    },
    {
      name: 'doors-hand-on-no-handler',
      comment: 'A handler is reached through the gateway; what else its file knew, whoever entered would take past it.',
      from: { path: '^libs/contexts/[^/]+/src/(?:pure/)?index\\.ts$' },
      to: { path: '\\.handler\\.ts$' },
    },
    {
      name: 'nothing-points-back',
      comment: 'app → page and process → context → law and platform.',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^(?:(?:apps|test|bench|scripts)/|libs/(?:officer-ui|processes)/)', pathNot: '^libs/$1/' },
    },
    {
      name: 'only-apps-know-the-authority',
      comment: 'A context or page names an act; who may is asked by the gateway alone.',
      from: { path: '^libs/(?!authority/)', pathNot: TESTS },
      to: { path: '^libs/authority/' },
    },
    {
      name: 'nobody-knows-routes',
      comment: 'Only the module that mounts a route names it; the arrow is http → handler → decision.',
      from: { path: '^libs/contexts/', pathNot: ['\\.(?:http|module)\\.ts$', ...TESTS] },
      to: { path: '^libs/contexts/.*\\.http\\.ts$' },
    },
    {
      name: 'requests-say-what-is-taken',
      comment: 'A request class describes an input and no more, so that route and page can both check by it.',
      from: { path: '\\.request\\.ts$' },
      to: {
        path: [
          '^libs/platform/(?!web/src/(?!nest/)|time/)',
          '(?:^|/)node_modules/@nestjs/',
          '\\.(?:handler|http|module|query|service)\\.ts$',
        ],
      },
    },
    {
      name: 'decisions-are-pure',
      comment:
        'Events, states, decisions and projections know no framework, no clock and no storage. ' +
        'How names are spelt and spoken is data kept by libraries, and what a file says is read by some, pure as well.',
      from: { path: PURE },
      to: {
        pathNot: [
          '(?:^|/)node_modules/(?:any-ascii|double-metaphone|csv-parse|ical\\.js)/',
          '^libs/contexts/$1/',
          PURE_DOOR,
          '^libs/statutory-rules/src/index\\.ts$',
          '^libs/platform/(?:event-sourcing|read-models|deadlines|privacy|gateway|time)/src/index\\.ts$',
        ],
      },
    },
    {
      name: 'decisions-ignore-the-edge',
      comment: 'The arrow points inwards: http → handler → decision → events.',
      from: { path: [PURE, PURE_DOOR] },
      to: { path: `^libs/contexts/.*${EDGE}` },
    },
    {
      name: 'what-is-pure-loads-no-framework',
      comment: 'Not through any door either: what decides, and what tests it, starts at once.',
      from: { path: [PURE, PURE_DOOR, '^libs/officer-ui/src/words/.*(?<!\\.spec)\\.ts$', ...PLAIN_DOORS] },
      to: { path: '(?:^|/)node_modules/@nestjs/', reachable: true },
    },
    {
      name: 'use-cases-are-strangers',
      comment: 'Use cases share through their stream’s folder, views through `views`, so that each can go alone.',
      from: { path: '^libs/contexts/([^/]+)/src/([^/]+)/([^/]+)/' },
      to: {
        path: '^libs/contexts/$1/src/[^/]+/[^/]+/',
        pathNot: ['^libs/contexts/$1/src/$2/$3/', '^libs/contexts/$1/src/(?!$2/)views/'],
      },
    },
    {
      name: 'processes-are-strangers',
      comment: 'A process reacts to events, never to another process; each folder is one sentence.',
      from: { path: '^libs/processes/([^/]+)/' },
      to: { path: '^libs/processes/[^/]+/', pathNot: '^libs/processes/$1/' },
    },
    {
      name: 'law-stands-alone',
      comment:
        'Statutory rules are plain functions of plain values; what they know of other lists is recorded in their data.',
      from: { path: '^libs/statutory-rules/', pathNot: TESTS },
      to: {
        pathNot: ['^libs/(?:statutory-rules|civil-time)/', '(?:^|/)node_modules/temporal-polyfill/'],
      },
    },
    {
      name: 'law-knows-nobody',
      comment: 'Not even the specifications of the law know the service.',
      from: { path: '^libs/statutory-rules/' },
      to: { path: '^(?:apps|libs)/', pathNot: '^libs/(?:statutory-rules|civil-time)/' },
    },
    {
      name: 'time-knows-nobody',
      comment: 'Law and platform both stand on it.',
      from: { path: '^libs/civil-time/', pathNot: TESTS },
      to: { pathNot: ['^libs/civil-time/', '(?:^|/)node_modules/temporal-polyfill/'] },
    },
    {
      name: 'one-calendar',
      comment: 'What a date is, libs/civil-time says; what law counts, the law. Nobody else asks a calendar.',
      from: { path: '^(?:apps|libs)/', pathNot: ['^libs/(?:civil-time|statutory-rules)/', ...TESTS] },
      to: { path: '(?:^|/)node_modules/(?:temporal-polyfill|date-holidays)/' },
    },
    {
      name: 'platform-knows-no-business',
      comment: 'The platform could carry another service tomorrow.',
      from: { path: '^libs/platform/' },
      to: { path: '^libs/(?!platform/|civil-time/)' },
    },
    {
      name: 'platform-knows-no-other-adapter',
      comment: 'A platform library depends on another’s port, never on its adapter; specs may choose one.',
      from: { path: '^libs/platform/([^/]+)/', pathNot: TESTS },
      to: { path: `^libs/platform/[^/]+/src/${ADAPTER}/`, pathNot: '^libs/platform/$1/' },
    },
    {
      name: 'ports-know-no-adapter',
      comment: 'What a port’s door exported, an adapter or a framework, everyone who enters by it would load.',
      from: { path: `^libs/platform/([^/]+)/src/(?!(?:${ADAPTER}|nest)/)`, pathNot: TESTS },
      to: { path: `^libs/platform/$1/src/(?:${ADAPTER}|nest)/` },
    },
    {
      name: 'apps-choose-the-adapters',
      comment: 'Everyone else depends on the port.',
      from: { path: '^(?:libs/(?!platform/)|test/journeys/|scripts/)', pathNot: TESTS },
      to: { path: `^libs/platform/[^/]+/src/${ADAPTER}/` },
    },
    {
      name: 'drivers-stay-in-adapters',
      comment: 'Only an adapter talks to a database and the libraries that adapters share; tests may look behind it.',
      from: {
        path: '^(?:apps|libs)/',
        pathNot: [
          `^libs/platform/[^/]+/src/${ADAPTER}/`,
          '^libs/platform/(?:data-folder|mongo-engine|sqlite-file)/',
          ...TESTS,
        ],
      },
      to: { path: ['(?:^|/)node_modules/(?:better-sqlite3|mongodb|@eventstore/db-client)/', '^(?:node:)?sqlite$'] },
    },
    {
      name: 'one-folder-knows-the-engines-client',
      comment: 'So that its successor can take its place there.',
      from: { path: '^(?:apps|libs)/', pathNot: ['^libs/platform/event-sourcing/src/eventstoredb/', ...TESTS] },
      to: { path: '(?:^|/)node_modules/(?:@eventstore|@grpc)/' },
    },
    {
      name: 'edges-use-the-gateway',
      comment: 'Pages and routes send through the gateway only, never to a store, a handler or a bus.',
      from: { path: ['\\.http\\.ts$', '^libs/officer-ui/'], pathNot: TESTS },
      to: {
        path: [
          '(?:^|/)node_modules/@nestjs/cqrs/',
          '^libs/platform/(?:event-sourcing|read-models|keys|operations)/',
          '\\.(?:handler|service)\\.ts$',
        ],
      },
    },
    {
      name: 'only-the-gateway-sends',
      comment: 'Handlers register with the bus; whoever sends goes through the gateway, which checks and records.',
      from: { path: '^(?:apps|libs/(?!platform/))', pathNot: ['\\.(?:handler|query|module)\\.ts$', ...TESTS] },
      to: { path: '(?:^|/)node_modules/@nestjs/cqrs/' },
    },
    {
      name: 'no-test-code-in-the-product',
      comment: 'What is served needs no development dependency and no test helper.',
      from: {
        path: '^(?:apps|libs)/',
        pathNot: TESTS,
      },
      to: { path: TESTS },
    },
    {
      name: 'no-development-dependency-in-the-product',
      comment: 'An installation without development dependencies must run.',
      from: {
        path: '^(?:apps|libs)/',
        pathNot: TESTS,
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(?:^|/)node_modules/@types/' },
    },
    {
      name: 'dependencies-are-declared',
      comment: 'A package that only another package brought may be gone tomorrow.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'units-start-nothing',
      comment: 'What spawns or kills is slow: it is named `….contract.spec.ts`.',
      from: { path: UNIT },
      to: { path: '^(?:node:)?child_process$', reachable: true },
    },
    {
      name: 'units-lay-no-sample',
      comment:
        'The whole sample is some hundred commands. Of threads, test/starts-nothing.mjs asks when they are started.',
      from: { path: UNIT },
      to: { path: '/lay-sample\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-cycles', comment: 'What knows each other is one thing.', from: {}, to: { circular: true } },
  ].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|data|coverage|reports|\\.stryker-tmp)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
