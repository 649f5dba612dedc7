/** Who may know whom. Each rule is proved to fire by test/architecture/boundaries.spec.ts. */
const CONTEXT = '^libs/contexts/([^/]+)/';
const PURE = '^libs/contexts/([^/]+)/src/.*(?<!\\.(?:handler|http|module|query|spec)|/index)\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'contexts-are-strangers',
      comment: 'A context learns of another only through libs/processes. Oversight may read every context.',
      from: { path: '^libs/contexts/(?!oversight/)([^/]+)/' },
      to: { path: CONTEXT, pathNot: '^libs/contexts/$1/' },
    },
    {
      name: 'enter-by-the-door',
      comment: 'Outsiders import a context’s index.ts, never a file behind it.',
      from: { path: '^(?:apps|libs|test)/(?:contexts/)?([^/]+)' },
      to: { path: '^libs/contexts/[^/]+/src/', pathNot: ['/src/index\\.ts$', '^libs/contexts/$1/'] },
    },
    {
      name: 'decisions-are-pure',
      comment: 'Events, states, decisions and projections know no framework, no clock and no storage.',
      from: { path: PURE },
      to: {
        pathNot: [
          '^libs/contexts/$1/',
          '^libs/contexts/[^/]+/src/index\\.ts$',
          '^libs/statutory-rules/src/index\\.ts$',
          '^libs/platform/(event-sourcing|read-models|privacy|gateway|time)/src/index\\.ts$',
        ],
      },
    },
    {
      name: 'decisions-ignore-the-edge',
      comment: 'The arrow points inwards: http → handler → decision → events.',
      from: { path: PURE },
      to: { path: '^libs/contexts/.*\\.(handler|http|module|query)\\.ts$' },
    },
    {
      name: 'use-cases-are-strangers',
      comment: 'Sibling use cases share through their stream’s folder, so that each can be deleted alone.',
      from: { path: '^libs/contexts/([^/]+)/src/(?!views/)([^/]+)/([^/]+)/' },
      to: { path: '^libs/contexts/$1/src/$2/[^/]+/', pathNot: '^libs/contexts/$1/src/$2/$3/' },
    },
    {
      name: 'law-stands-alone',
      comment: 'Statutory rules are plain functions of plain values; a maintained calendar library is allowed.',
      from: { path: '^libs/statutory-rules/', pathNot: ['\\.spec\\.ts$', '^libs/statutory-rules/src/testing/'] },
      to: { pathNot: ['^libs/statutory-rules/', 'node_modules/(temporal-polyfill|date-holidays)'] },
    },
    {
      name: 'platform-knows-no-business',
      from: { path: '^libs/platform/' },
      to: { path: '^libs/(contexts|processes|officer-ui|statutory-rules)/' },
    },
    {
      name: 'platform-knows-no-other-adapter',
      comment: 'A platform library depends on another’s port, never on its adapter; specs may choose one.',
      from: { path: '^libs/platform/([^/]+)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/platform/[^/]+/src/(sqlite|eventstoredb|mongodb)/', pathNot: '^libs/platform/$1/' },
    },
    {
      name: 'edges-use-the-gateway',
      comment: 'Pages and routes send through the gateway only, never to a store or a bus.',
      from: { path: ['\\.http\\.ts$', '^libs/officer-ui/'], pathNot: '\\.spec\\.ts$' },
      to: {
        path: [
          'node_modules/@nestjs/cqrs',
          '^libs/platform/(event-sourcing|read-models|keys|operations)/src/(?!index\\.ts$)',
        ],
      },
    },
    {
      name: 'apps-choose-the-adapters',
      comment: 'Everyone else depends on the port.',
      from: { path: '^libs/(?!platform/)', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/platform/[^/]+/src/(sqlite|eventstoredb|mongodb)/' },
    },
    { name: 'no-cycles', from: {}, to: { circular: true } },
  ].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
