/** Decisions, states, events, projections and the law: no clock, no chance, no I/O (ARCHITECTURE.md, rule 4). */
export const pureFiles = {
  files: ['libs/contexts/**/*.ts', 'libs/statutory-rules/**/*.ts'],
  ignores: ['**/*.handler.ts', '**/*.http.ts', '**/*.module.ts', '**/*.query.ts', '**/*.spec.ts'],
};

const because = 'Decide without touching the world: take it from the command, or ask in the handler.';

export const pureRules = {
  'no-restricted-syntax': [
    'error',
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: because },
    { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: because },
    { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: because },
    { selector: "CallExpression[callee.property.name='randomUUID']", message: because },
    {
      selector: "CallExpression[callee.object.object.name='Temporal'][callee.object.property.name='Now']",
      message: because,
    },
    { selector: "MemberExpression[object.name='process'][property.name='env']", message: because },
  ],
  'no-restricted-globals': ['error', { name: 'fetch', message: because }, { name: 'setTimeout', message: because }],
};
