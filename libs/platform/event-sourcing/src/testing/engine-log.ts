/** One record of the log, as the engine keeps it. */
export type LogRecord = Readonly<{
  position: bigint;
  stream: string;
  revision: number;
  id: string;
  type: string;
  contentType: string;
  data: Uint8Array;
  metadata: Uint8Array;
}>;

export type Proposed = Pick<LogRecord, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;
export type Expected = 'any' | 'no-stream' | number;
export type Outcome =
  | Readonly<{ kind: 'stored'; revision: number; position: bigint }>
  | Readonly<{ kind: 'conflict'; current: number | null }>
  | Readonly<{ kind: 'tombstoned' }>;

const DELETED_BEFORE = Number.MAX_SAFE_INTEGER;

/**
 * What EventStoreDB keeps and promises, in memory: one log with places that are not counted but measured, streams with
 * their own metadata, repeats known by their ids at an exact revision, deletion that is soft or for good.
 */
export class EngineLog {
  readonly records: LogRecord[] = [];
  readonly #streams = new Map<string, LogRecord[]>();
  readonly #tombstones = new Set<string>();
  #end = 0n;

  append(stream: string, expected: Expected, proposed: readonly Proposed[]): Outcome {
    if (this.#tombstones.has(stream)) return { kind: 'tombstoned' };
    const kept = this.#streams.get(stream) ?? [];
    const current = kept.length - 1;
    const before = expected === 'any' ? current : expected === 'no-stream' ? -1 : expected;
    const anew = before === -1 && this.truncatedBefore(stream) === DELETED_BEFORE;
    if (before !== current && !anew)
      return this.#repeated(kept, before, proposed) ?? { kind: 'conflict', current: current < 0 ? null : current };
    for (const each of proposed) this.#keep(stream, each);
    const last = this.#streams.get(stream)?.at(-1);
    return { kind: 'stored', revision: last?.revision ?? -1, position: last?.position ?? this.#end };
  }

  /** Of a stream from a revision on; undefined when there is none that can be read. */
  ofStream(stream: string): readonly LogRecord[] | 'tombstoned' | undefined {
    if (this.#tombstones.has(stream)) return 'tombstoned';
    const before = this.truncatedBefore(stream);
    const kept = this.#streams.get(stream);
    return before === DELETED_BEFORE ? undefined : kept?.filter(({ revision }) => revision >= before);
  }

  /** Where a place stands among the records; undefined when it lies within one. */
  indexOf(position: bigint): number | undefined {
    if (position >= this.#end) return this.records.length;
    let [low, high] = [0, this.records.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.records[middle]!.position < position) low = middle + 1;
      else high = middle;
    }
    return this.records[low]?.position === position ? low : undefined;
  }

  /** As an operator does: its stream's metadata say from where on it is read. */
  truncate(stream: string, before = DELETED_BEFORE): void {
    const data = Buffer.from(JSON.stringify({ $tb: before }));
    this.append(`$$${stream}`, 'any', [
      { id: crypto.randomUUID(), type: '$metadata', contentType: 'application/json', data, metadata: new Uint8Array() },
    ]);
  }

  tombstone(stream: string): void {
    this.#tombstones.add(stream);
  }

  /** As the engine does with what is too old: it is gone from the log, and its place is none any more. */
  scavenge(stream: string): void {
    this.records.splice(0, this.records.length, ...this.records.filter((record) => record.stream !== stream));
    this.#streams.delete(stream);
  }

  truncatedBefore(stream: string): number {
    const last = this.#streams.get(`$$${stream}`)?.at(-1);
    return last ? ((JSON.parse(Buffer.from(last.data).toString()) as { $tb?: number }).$tb ?? 0) : 0;
  }

  #keep(stream: string, proposed: Proposed): void {
    const kept = this.#streams.get(stream) ?? [];
    const record = { ...proposed, stream, revision: kept.length, position: this.#end };
    kept.push(record);
    this.#streams.set(stream, kept);
    this.records.push(record);
    this.#end += BigInt(60 + stream.length + proposed.data.length + proposed.metadata.length);
  }

  #repeated(kept: readonly LogRecord[], before: number, proposed: readonly Proposed[]): Outcome | null {
    const there = kept.slice(before + 1, before + 1 + proposed.length);
    if (there.length < proposed.length || there.some(({ id }, index) => id !== proposed[index]!.id)) return null;
    const { revision, position } = there.at(-1)!;
    return { kind: 'stored', revision, position };
  }
}
