/** What is there is not one whole store: nothing is served from it. Says what is wrong, and what to do. */
export class StoreNotSound extends Error {
  readonly faults: readonly string[];

  /** @param named by which variable it is named, and what that says */
  constructor(named: string, faults: readonly string[], advice: string) {
    super([`${named} is not served:`, ...faults.map((fault) => `  ${fault}`), advice].join('\n'));
    this.name = 'StoreNotSound';
    this.faults = faults;
  }
}

export const PUT_BACK = [
  'Put back the file as it was when the server last stopped, with its -wal file if there was one; or lay the last',
  'backup into an empty folder: npm run ops -- restore --help. Nothing here was changed.',
].join('\n');
