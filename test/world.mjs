import { TestEnvironment } from 'jest-environment-node';
import { leftOpen, openNow } from './left-open.mjs';
import { madeOnce } from './made-once.mjs';
import { startsNothing } from './starts-nothing.mjs';
import { takesFoldersAway } from './takes-folders-away.mjs';

/** Node’s environment, in which a unit starts nothing and leaves nothing open, and no suite leaves a folder behind. */
export class World extends TestEnvironment {
  #before = [];
  #giveBack = () => undefined;
  #takeAway = () => undefined;
  #isUnit;
  #failed = false;

  constructor(config, context) {
    super(config, context);
    this.#isUnit = config.projectConfig.displayName?.name === 'unit';
    if (config.globalConfig.watch || config.globalConfig.watchAll) madeOnce.forget();
    this.global.madeOnce = madeOnce;
  }

  async setup() {
    await super.setup();
    this.#before = openNow();
    this.#takeAway = takesFoldersAway();
    if (this.#isUnit) this.#giveBack = startsNothing();
  }

  handleTestEvent({ name, test }) {
    this.#failed ||= name === 'test_done' && test.errors.length > 0;
  }

  /** A test that failed is told of before what it left open because it did. */
  async teardown() {
    this.#giveBack();
    await super.teardown();
    this.#takeAway();
    if (this.#failed || !this.#isUnit) return;
    const left = await leftOpen(this.#before);
    if (left.length > 0) throw new Error(`This suite leaves open: ${left.join(', ')}.`);
  }
}
