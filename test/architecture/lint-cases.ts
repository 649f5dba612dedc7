type Violation = readonly [what: string, rule: string, code: string];

/** What no decision, state, event, projection or rule of law may contain. */
export const impure: readonly Violation[] = [
  ['the time now', 'no-restricted-syntax', 'export const at = new Date();'],
  ['the time now as a text', 'no-restricted-syntax', 'export const at = Date();'],
  ['Date.now', 'no-restricted-properties', 'export const at = Date.now();'],
  ['Date.now by another name', 'no-restricted-properties', 'const { now } = Date; export const at = now();'],
  ['Temporal.Now', 'no-restricted-syntax', "import { Temporal } from 'temporal-polyfill'; Temporal.Now.instant();"],
  [
    'Temporal.Now renamed',
    'no-restricted-syntax',
    "import { Temporal as T } from 'temporal-polyfill'; T.Now.instant();",
  ],
  ['the Clock', 'no-restricted-imports', "import { SystemClock } from '#platform/time'; new SystemClock().now();"],
  ['performance.now', 'no-restricted-globals', 'export const at = performance.now();'],
  ['Math.random', 'no-restricted-properties', 'export const n = Math.random();'],
  ['Math.random by another name', 'no-restricted-properties', 'const { random } = Math; export const n = random();'],
  ['crypto.randomUUID', 'no-restricted-globals', 'export const id = crypto.randomUUID();'],
  ['globalThis.crypto', 'no-restricted-globals', 'export const id = globalThis.crypto.randomUUID();'],
  ['randomUUID', 'no-restricted-imports', "import { randomUUID } from 'node:crypto'; export const id = randomUUID();"],
  ['a file', 'no-restricted-imports', "import { readFileSync } from 'node:fs'; readFileSync('a');"],
  ['a late import', 'no-restricted-syntax', "export const fs = import('node:fs');"],
  ['the environment', 'no-restricted-globals', 'export const mode = process.env.MODE;'],
  ['a timer', 'no-restricted-globals', 'setTimeout(() => undefined, 1);'],
  ['the network', 'no-restricted-globals', "export const answer = fetch('http://localhost');"],
  ['waiting', 'no-restricted-syntax', 'export async function decide() { return 1; }'],
  [
    'a guess whom an event concerns',
    'no-restricted-syntax',
    'export const of = ({ about }: { about: { childId?: string } }) => about.childId!;',
  ],
  [
    'a guess whom an event concerns, of the event',
    'no-restricted-syntax',
    'export const of = (event: { about: { childId?: string } }) => event.about.childId!;',
  ],
  [
    'a state that swallows facts by default',
    'no-restricted-syntax',
    "export const s = { evolve(n: number, f: { type: 'a' | 'b' }) { switch (f.type) { case 'a': return 1; default: return n; } } };",
  ],
  [
    'a state that lets facts fall through',
    'no-restricted-syntax',
    "export const s = { evolve(n: number, f: { type: 'a' | 'b' }) { switch (f.type) { case 'a': return 1; case 'b': } return n; } };",
  ],
  [
    'a state that has another function swallow facts by default',
    'no-restricted-syntax',
    "export const s = stream({ evolve: (n: number, f: { type: 'a' | 'b' }) => went(n, f) }); const went = (n: number, f: { type: 'a' | 'b' }) => { switch (f.type) { case 'a': return 1; default: return n; } };",
  ],
  [
    'a state that has another function let facts fall through',
    'no-restricted-syntax',
    "export const s = stream({ evolve: (n: number, f: { type: 'a' | 'b' }) => went(n, f) }); const went = (n: number, f: { type: 'a' | 'b' }) => { switch (f.type) { case 'a': return 1; case 'b': } return n; };",
  ],
];

/** What no file of the service may contain. */
export const careless: readonly Violation[] = [
  ['the time now', 'no-restricted-syntax', 'export const at = new Date();'],
  ['Date.now', 'no-restricted-properties', 'export const at = Date.now();'],
  ['the environment', 'no-restricted-properties', 'export const mode = process.env.MODE;'],
  ['any', '@typescript-eslint/no-explicit-any', 'export const n = (1 as any) + 1;'],
  ['a print', 'no-console', "console.log('here');"],
  ['a loose equality', 'eqeqeq', 'export const same = (a: string, b: string) => a == b;'],
  ['an unused name', '@typescript-eslint/no-unused-vars', 'const forgotten = 1;'],
  ['a silenced compiler', '@typescript-eslint/ban-ts-comment', '// @ts-ignore\nexport const n = 1;'],
  ['a long file', 'max-lines', 'export {};\n'.repeat(301)],
  ['a promise left alone', '@typescript-eslint/no-floating-promises', 'Promise.resolve(1);'],
  ['a promise as a condition', '@typescript-eslint/no-misused-promises', 'if (Promise.resolve(1)) throw new Error();'],
  ['waiting for nothing', '@typescript-eslint/await-thenable', 'export const n = await 1;'],
  ['a thrown text', '@typescript-eslint/only-throw-error', "throw 'words';"],
  [
    'a forgotten case',
    '@typescript-eslint/switch-exhaustiveness-check',
    "export function f(p: 'a' | 'b') { switch (p) { case 'a': return 1; } return 2; }",
  ],
];

/** What no test may contain. */
export const dishonest: readonly Violation[] = [
  ['a focused test', 'jest/no-focused-tests', "it.only('a', () => expect(1).toBe(1));"],
  ['a focused suite', 'jest/no-focused-tests', "describe.only('a', () => undefined);"],
  ['a skipped test', 'jest/no-disabled-tests', "it.skip('a', () => expect(1).toBe(1));"],
  ['a skipped suite', 'jest/no-disabled-tests', "describe.skip('a', () => undefined);"],
  ['a test for later', 'no-restricted-syntax', "it.todo('a');"],
  ['a test commented out', 'jest/no-commented-out-tests', "// it('a', () => expect(1).toBe(1));"],
  ['a test that cannot fail', 'jest/expect-expect', "it('a', () => { f(); });"],
  ['an expectation of nothing', 'jest/valid-expect', "it('a', () => { expect(1); });"],
  ['a name twice', 'jest/no-identical-title', "it('a', () => expect(1).toBe(1)); it('a', () => expect(2).toBe(2));"],
  ['a sleep', 'no-restricted-imports', "import { setTimeout } from 'node:timers/promises'; await setTimeout(1);"],
  ['a timer', 'no-restricted-syntax', 'setTimeout(() => undefined, 1);'],
  ['waiting without an end', 'no-restricted-syntax', 'while (await isBehind()) f();'],
  ['waiting without an end, for an answer', 'no-restricted-syntax', 'while ((await asked()) !== 200);'],
  ['waiting without an end, turn by turn', 'no-restricted-syntax', 'while (isBehind()) { await turn(); n++; }'],
  ['waiting without an end, by turns', 'no-restricted-syntax', 'do await turn(); while (isBehind());'],
  ['waiting without an end, for what is answered', 'no-restricted-syntax', 'for (;;) if (await isThere()) break;'],
];
