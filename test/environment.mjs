/**
 * Where suites run. A worker keeps the modules of every suite that it has run, and giving back so much memory one by one takes
 * longer than jest waits for it: it goes at once instead.
 */
import './compiled-once.mjs';
import { World } from './world.mjs';

if (process.send) process.once('exit', () => process.exit());

export default World;
