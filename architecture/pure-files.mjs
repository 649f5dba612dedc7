import edges from './edges.cjs';

/** Decisions, states, events, projections and the law: no clock, no chance, no I/O (ARCHITECTURE.md, rule 4). */
export const pureFiles = {
  files: ['libs/contexts/**/*.ts', 'libs/statutory-rules/**/*.ts', 'libs/civil-time/**/*.ts'],
  ignores: [...edges.map((edge) => `**/*.${edge}.ts`), '**/*.spec.ts'],
};

const because = 'Decide without touching the world: take it from the command, or ask in the handler.';
const everyFact = 'A state names every type of its stream: a new one that changes nothing says so itself.';
/** Wherever a stream is declared: its `evolve`, and what that calls beside it. */
const aState = ":matches(Property[key.name='evolve'], Program:has(CallExpression[callee.name='stream']))";
const theClock = 'Time enters through the one Clock (#platform/time).';

const wallClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: theClock },
  { selector: "CallExpression[callee.name='Date']", message: theClock },
  { selector: "MemberExpression[property.name='Now']", message: theClock },
];

const worldly = [
  ...['crypto', 'performance', 'process', 'globalThis', 'global', 'Buffer'],
  ...['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
];

const certain = 'Whom an event certainly concerns is said where it is declared: eventsAbout.';

/** Wherever the service itself runs: nobody looks at the wall clock but the Clock. */
export const oneClock = {
  'no-restricted-syntax': ['error', ...wallClock],
  'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: theClock }],
};

/** Two records may be one: whoever asks for the mark of a child’s address says whether that of one record is meant, or of all. */
export const oneMark = {
  'no-restricted-syntax': [
    ...oneClock['no-restricted-syntax'],
    {
      selector: "CallExpression[callee.property.name='state'][arguments.0.name='protectionStream']",
      message: 'The mark of an address is asked of AddressMarks, which knows which records are one.',
    },
  ],
};

/** Libraries are configured by what they are given. */
export const libraries = {
  'no-restricted-properties': [
    ...oneClock['no-restricted-properties'],
    { object: 'process', property: 'env', message: 'An app reads the environment, checks it, hands it on.' },
  ],
};

export const pureRules = {
  'no-restricted-syntax': [
    'error',
    ...wallClock,
    { selector: 'AwaitExpression', message: because },
    { selector: ':function[async=true]', message: because },
    { selector: 'ImportExpression', message: because },
    { selector: "TSNonNullExpression[expression.object.name='about']", message: certain },
    { selector: "TSNonNullExpression[expression.object.property.name='about']", message: certain },
    ...[`${aState} SwitchCase[test=null]`, `${aState} SwitchStatement ~ ReturnStatement`].map((selector) => ({
      ...{ selector, message: everyFact },
    })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: because },
    { object: 'Math', property: 'random', message: because },
  ],
  'no-restricted-globals': ['error', ...worldly.map((name) => ({ name, message: because }))],
  'no-restricted-imports': [
    'error',
    {
      paths: [
        { name: '#platform/time', importNames: ['Clock', 'SystemClock', 'SettableClock'], message: because },
        { name: '#platform/event-sourcing', importNames: ['EventStore', 'transact'], message: because },
      ],
      patterns: [{ group: ['node:*'], message: because }],
    },
  ],
};
