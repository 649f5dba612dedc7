const NAMES: Readonly<Record<number, string>> = {
  2: 'BadValue',
  59: 'CommandNotFound',
  112: 'WriteConflict',
  246: 'SnapshotUnavailable',
  251: 'NoSuchTransaction',
  10107: 'NotWritablePrimary',
  11000: 'DuplicateKey',
  11600: 'InterruptedAtShutdown',
};

/** An error as a server answers it. */
export class LoopbackRefusal extends Error {
  readonly code: number;
  readonly labels: readonly string[];
  readonly also: Readonly<Record<string, unknown>>;

  constructor(code: number, message: string, labels: readonly string[] = [], also: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.labels = labels;
    this.also = also;
  }

  get answer(): Record<string, unknown> {
    const errorLabels = this.labels.length > 0 ? { errorLabels: this.labels } : {};
    return { ok: 0, code: this.code, codeName: NAMES[this.code], errmsg: this.message, ...errorLabels, ...this.also };
  }
}

export const unknown = (what: string): LoopbackRefusal => new LoopbackRefusal(2, `the loopback does not know ${what}`);
export const WRITE_CONFLICT = (): LoopbackRefusal =>
  new LoopbackRefusal(112, 'another transaction wrote it', ['TransientTransactionError']);
