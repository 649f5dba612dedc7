import { LoopbackEngine } from '#contract/event-sourcing';

/** An engine as a backup of it would be: of what it holds, the first few; a number below nothing counts from the end. */
export async function olderEngine(engine: LoopbackEngine, records: number): Promise<LoopbackEngine> {
  const older = await LoopbackEngine.started();
  for (const { stream, revision, ...record } of engine.log.records.slice(0, records))
    older.log.append(stream, revision === 0 ? 'no-stream' : revision - 1, [record]);
  return older;
}
