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
  ],
  'no-restricted-imports': [
    'error',
    { paths: ['node:timers/promises', 'timers/promises'].map((name) => ({ name, message: 'Tests do not sleep.' })) },
  ],
};
