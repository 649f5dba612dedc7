/**
 * Where suites run: node's environment. A worker keeps the modules of every suite that it has run, and giving back so much
 * memory one by one takes longer than jest waits for it: it goes at once instead.
 */
import './compiled-once.mjs';
import { TestEnvironment } from 'jest-environment-node';

if (process.send) process.once('exit', () => process.exit());

export default TestEnvironment;
