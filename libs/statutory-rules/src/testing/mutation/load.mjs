/**
 * Lets Stryker's mocha runner run the law's jest specifications as they stand, all in one process: loaded once, each
 * mutant then costs only the tests that reach it. See docs/decisions/0015.
 */
import { registerHooks } from 'node:module';

const here = (name) => new URL(name, import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === '@jest/globals') return { url: here('./jest-globals.mjs'), shortCircuit: true };
    if (specifier === './remembered.ts') return { url: here('./remembered.mjs'), shortCircuit: true };
    return next(specifier, context);
  },
});
