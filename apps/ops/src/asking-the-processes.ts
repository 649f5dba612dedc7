import { setTimeout } from 'node:timers/promises';
import { canonical } from '#platform/event-sourcing';
import type { Operations, ProcessRecords, ProcessRequest } from '#platform/operations';
import { refuseUnlessStore, withOperations } from './existing-store.ts';
import { Refused, type Ground } from './verb.ts';

const LOOK_EVERY_MS = 100;

/** Works on what the processes keep; the server may run beside it. */
export async function withProcesses<T>(
  ground: Ground,
  work: (processes: ProcessRecords, operations: Operations) => Promise<T>,
): Promise<T> {
  await refuseUnlessStore(ground);
  return withOperations(ground, (operations) => work(operations.processes, operations));
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
  while (await ground.set.isServed()) {
    if (!(await open())) return true;
    await setTimeout(LOOK_EVERY_MS);
  }
  if (!(await open())) return true;
  ground.say('No server runs. The request stays, and is taken up when one starts.');
  return false;
}
