/**
 * Lets node run the sources, decorators and all, as the tests do:
 * node --conditions=source --import ./scripts/typescript.mjs script.ts
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const options = { ...JSON.parse(readFileSync(new URL('../test/swcrc.json', import.meta.url), 'utf8')), swcrc: false };

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename });
    return { format: 'module', shortCircuit: true, source: code };
  },
});
