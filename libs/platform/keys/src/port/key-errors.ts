abstract class KeyError extends Error {
  readonly kid: string;

  constructor(kid: string, message: string) {
    super(message);
    this.name = new.target.name;
    this.kid = kid;
  }
}

export class KeyMissing extends KeyError {
  constructor(kid: string) {
    super(kid, `Key ${kid} is missing: it was lost, or never stored here.`);
  }
}

export class KeyEnded extends KeyError {
  constructor(kid: string) {
    super(kid, `Key ${kid} was destroyed with the personal data it closed.`);
  }
}

export class KeyUnreadable extends KeyError {
  constructor(kid: string) {
    super(kid, `Key ${kid} cannot be unwrapped: the master key does not fit, or the stored key was altered.`);
  }
}

/** A bug in the caller: sealing one person's data under another's key would end it with the wrong person. */
export class KeyOfAnother extends KeyError {
  constructor(kid: string) {
    super(kid, `Key ${kid} belongs to another subject or purpose.`);
  }
}

/** Found when the key store is opened, before anything is served. */
export class WrongMasterKey extends Error {
  constructor() {
    super('MASTER_KEY_FILE does not hold the master key that this key store was made with.');
    this.name = 'WrongMasterKey';
  }
}

/** The keys are ended for everyone, but their wrapped bytes may still be on disk: ask again until it answers. */
export class DestructionUnfinished extends Error {
  constructor(options?: ErrorOptions) {
    super('The keys are ended, but a reader kept their wrapped bytes from leaving the files. Try again.', options);
    this.name = 'DestructionUnfinished';
  }
}
