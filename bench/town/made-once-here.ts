import { madeOnce } from '../../test/made-once.mjs';

/** What suites find in their world, the harness finds here: imported before anything of it. */
Object.assign(globalThis, { madeOnce });
