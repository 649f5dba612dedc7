/** What waits so for what never comes is ended by the limit of its test, which says neither for what nor what was there. */
const endless = (loop) => ({
  selector: `${loop}:has(AwaitExpression)`,
  message: 'Wait by askedUntil, which ends, and says for what.',
});

/** Beside the tests: what turns pages by a loop is no waiting. */
export const helperRules = { 'no-restricted-syntax': ['error', endless('ForStatement[test=null]')] };

/** A test runs, can fail, and waits for no clock. */
export const testRules = {
  'jest/no-focused-tests': 'error',
  'jest/no-disabled-tests': 'error',
  'jest/no-identical-title': 'error',
  'jest/no-commented-out-tests': 'error',
  'jest/valid-expect': 'error',
  'jest/expect-expect': [
    'error',
    {
      assertFunctionNames: [
        'expect*',
        '*.then',
        '*.refused',
        '*.questioned',
        '**.then',
        '**.refused',
        '**.questioned',
        'fc.assert',
        '*.run',
      ],
    },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: "CallExpression[callee.property.name='todo']", message: 'Write the test, or an issue.' },
    { selector: "CallExpression[callee.name='setTimeout']", message: 'Wait for what is to happen, not for a while.' },
    ...['WhileStatement', 'DoWhileStatement', 'ForStatement[test=null]'].map(endless),
  ],
  'no-restricted-imports': [
    'error',
    { paths: ['node:timers/promises', 'timers/promises'].map((name) => ({ name, message: 'Tests do not sleep.' })) },
  ],
};
