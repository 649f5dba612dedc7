/** What the specifications take from `@jest/globals`, from jest's own parts over mocha's `describe` and `it`. */
import { expect } from 'expect';
import fc from 'fast-check';
import { bind } from 'jest-each';

// The same examples for each mutant and each run, so that a score can be compared with the last one.
fc.configureGlobal({ seed: 20260401 });

// A mutant is switched on for the tests alone. Those that loading reaches too would each be given a process of their own.
globalThis.after(() => {
  const { static: whileLoading = {}, perTest = {} } = globalThis.__stryker__?.mutantCoverage ?? {};
  for (const reached of Object.values(perTest))
    for (const mutant of Object.keys(reached)) Reflect.deleteProperty(whileLoading, mutant);
});

/** Without a time limit of its own as the third argument: mocha's functions take two. */
const plain = (define) => (name, body) => define(name, body);
const withEach = (define) => Object.assign(define, { each: bind(define, false) });

const describe = withEach(plain((name, body) => globalThis.describe(name, body)));
const it = withEach(plain((name, body) => globalThis.it(name, body)));

export { describe, expect, it };
