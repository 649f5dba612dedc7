import { setTimeout } from 'node:timers/promises';
import { isOwned } from '#platform/data-folder';
import { canonical } from '#platform/event-sourcing';
import type { ProcessRecords, ProcessRequest } from '#platform/operations';
import { SqliteOperations } from '#sqlite/operations';
import { refuseUnlessStore } from './existing-store.ts';
import { Refused, type Ground } from './verb.ts';

const LOOK_EVERY_MS = 100;

/** Works on what the processes keep; the server may run beside it. */
export async function withProcesses<T>(
  ground: Ground,
  work: (processes: ProcessRecords, operations: SqliteOperations) => Promise<T>,
): Promise<T> {
  refuseUnlessStore(ground);
  const operations = await SqliteOperations.open(ground.files.operations);
  try {
    return await work(operations.processes, operations);
  } finally {
    await operations.close();
  }
}

/** @throws Refused listing the names */
export async function refuseUnlessProcess(name: string, processes: ProcessRecords): Promise<void> {
  const begun = await processes.begun();
  if (!begun.includes(name)) throw new Refused(`There is no process ${name}. They are: ${begun.join(', ')}.`);
}

/** Leaves a request for the running server and waits for its answer. @returns false: no server runs, and it stays */
export async function askProcesses(
  ground: Ground,
  processes: ProcessRecords,
  request: ProcessRequest,
): Promise<boolean> {
  await processes.request(request);
  ground.say(`Asked: ${request.kind} ${request.process}.`);
  const open = async () =>
    (await processes.requests()).some(({ id: _, ...each }) => canonical(each) === canonical(request));
  while (isOwned(ground.configuration.dataFolder)) {
    if (!(await open())) return true;
    await setTimeout(LOOK_EVERY_MS);
  }
  if (!(await open())) return true;
  ground.say('No server runs. The request stays, and is taken up when one starts.');
  return false;
}
