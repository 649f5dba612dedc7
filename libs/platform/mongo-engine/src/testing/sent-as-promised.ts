import type { Document } from 'mongodb';

const WRITES = new Set(['insert', 'update', 'delete', 'findAndModify']);
const READS = new Set(['find', 'aggregate', 'distinct']);
const ENDS = new Set(['commitTransaction', 'abortTransaction']);

type Concern = Readonly<{ w?: unknown; j?: unknown; level?: unknown }>;

/**
 * Looks at each command before it is sent: what is acknowledged must be kept by a majority and on their disks, what is read
 * must not be taken back, and a write alone must be one that is applied once however often it is sent.
 */
export class SentAsPromised {
  readonly broken: string[] = [];
  readonly #open = new Set<string>();
  seen = 0;

  readonly watch = ({ name, command }: Readonly<{ name: string; command: Document }>): void => {
    this.seen += 1;
    const transaction = command['autocommit'] === false;
    const why = transaction ? this.#inTransaction(name, command) : alone(name, command);
    if (why) this.broken.push(`${name}: ${why}`);
  };

  #inTransaction(name: string, command: Document): string | null {
    const { readConcern, writeConcern, startTransaction, lsid, txnNumber } = command as Document & {
      readConcern?: Concern;
    };
    const key = `${JSON.stringify(lsid)} ${String(txnNumber)}`;
    if (name === 'commitTransaction') return kept(writeConcern as Concern | undefined);
    if (ENDS.has(name)) return null;
    if (writeConcern !== undefined) return 'a write concern within a transaction';
    if (!startTransaction) return this.#open.has(key) ? null : 'a transaction that never began';
    this.#open.add(key);
    return readConcern?.level === 'snapshot' ? null : 'a transaction that does not begin as of one moment';
  }
}

const kept = (concern: Concern | undefined): string | null =>
  concern?.w === 'majority' && concern.j === true ? null : 'not kept by a majority and on their disks';

function alone(name: string, command: Document): string | null {
  const { readConcern, writeConcern, txnNumber } = command as Document & { readConcern?: Concern };
  if (WRITES.has(name)) {
    const many = (command['updates'] as Document[] | undefined)?.some(({ multi }) => multi);
    const manyGone = (command['deletes'] as Document[] | undefined)?.some(({ limit }) => limit === 0);
    if (txnNumber === undefined && !many && !manyGone) return 'a write that may be applied twice';
    return kept(writeConcern as Concern | undefined);
  }
  if (READS.has(name)) {
    const level = readConcern?.level;
    return level === 'majority' || level === 'snapshot' ? null : `read as ${String(level)}, which may be taken back`;
  }
  return null;
}
