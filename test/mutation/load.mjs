/**
 * Lets Stryker's mocha runner run jest specifications as they stand, all in one process: loaded once, each mutant then
 * costs only the tests that reach it. See docs/decisions/0015.
 */
import { registerHooks } from 'node:module';

const globals = new URL('./jest-globals.mjs', import.meta.url).href;
/** From the copy of the library that holds the mutants, which is not where this file was started from. */
const rememberedBeside = (foundation) => new URL('../testing/remembered.mjs', foundation).href;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
    if (specifier === './remembered.ts') return { url: rememberedBeside(context.parentURL), shortCircuit: true };
    return next(specifier, context);
  },
});
