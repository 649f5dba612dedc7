/** The checkpoint would go back, or belongs to another event: another runner was ahead, or the store was exchanged. */
export class CheckpointRefused extends Error {
  readonly process: string;

  constructor(process: string, why: string) {
    super(`The checkpoint of ${process} is refused: ${why}.`);
    this.name = 'CheckpointRefused';
    this.process = process;
  }
}

/** What should be an id or a closed code looks like free text, which could name a person. Never repeats it. */
export class NotACode extends Error {
  readonly field: string;

  constructor(field: string) {
    super(`The ${field} is neither an id nor a code, and nothing else is stored here unsealed.`);
    this.name = 'NotACode';
    this.field = field;
  }
}

/** The place to go on from was named by another list, or by another store. */
export class NotACursor extends Error {
  constructor() {
    super('The place to go on from is none of this list.');
    this.name = 'NotACursor';
  }
}
