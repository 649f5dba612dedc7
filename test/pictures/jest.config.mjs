import { fileURLToPath } from 'node:url';
import all from '../../jest.config.mjs';

const [{ displayName: _, testMatch: __, ...shared }] = all.projects;

/** What takes minutes and is looked at by people: no part of any other run. */
export default {
  ...shared,
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  displayName: 'pictures',
  testTimeout: all.testTimeout,
  testMatch: ['<rootDir>/test/pictures/*.pictures.ts'],
};
