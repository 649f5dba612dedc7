/** What waits so for what never comes is ended by the limit of its test, which says neither for what nor what was there. */
const endless = (selector) => ({ selector, message: 'Wait by askedUntil, which ends, and says for what.' });
const ENDLESS = endless('ForStatement[test=null]:has(AwaitExpression)');
/** A loop that turns a page, or goes where it is led, does something with what it awaits. */
const WAITING = [
  'WhileStatement > ExpressionStatement.body > AwaitExpression',
  'WhileStatement > BlockStatement.body > ExpressionStatement > AwaitExpression',
  'WhileStatement > .test AwaitExpression, WhileStatement > AwaitExpression.test',
  'DoWhileStatement:has(AwaitExpression)',
].map(endless);

/** Beside the tests. */
export const helperRules = { 'no-restricted-syntax': ['error', ENDLESS] };

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
    ...[ENDLESS, ...WAITING],
  ],
  'no-restricted-imports': [
    'error',
    { paths: ['node:timers/promises', 'timers/promises'].map((name) => ({ name, message: 'Tests do not sleep.' })) },
  ],
};
