import js from '@eslint/js';
import jest from 'eslint-plugin-jest';
import ts from 'typescript-eslint';
import { helperRules, testRules } from './architecture/honest-tests.mjs';
import { libraries, oneClock, oneMark, pureFiles, pureRules } from './architecture/pure-files.mjs';

export default ts.config(
  { ignores: ['dist/', 'data/', 'node_modules/', 'coverage/', 'reports/', '.stryker-tmp/'] },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowEmpty: true, allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', 300],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['libs/officer-ui/src/**/*.script.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['document', 'fetch', 'AbortController', 'URLSearchParams', 'setTimeout', 'clearTimeout'],
          ...['navigator', 'crypto', 'BroadcastChannel', 'EventSource', 'performance', 'TextDecoder'],
        ].map((name) => [...[name, 'readonly']]),
      ),
    },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/platform/time/src/clock.ts'],
    rules: oneClock,
  },
  { files: ['libs/**/*.ts'], ignores: ['**/*.spec.ts', 'libs/platform/time/src/clock.ts'], rules: libraries },
  {
    files: ['libs/contexts/children/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/address-marks.service.ts'],
    rules: oneMark,
  },
  { files: pureFiles.files, ignores: pureFiles.ignores, rules: pureRules },
  { files: ['test/**/*.ts'], rules: helperRules },
  { files: ['**/*.spec.ts'], plugins: { jest }, rules: testRules },
);
