import { setTimeout } from 'node:timers/promises';
import type { Call, Clients } from '../measure/clients.ts';

/** Asks for longer work, and waits for its end. @throws Error it was not done */
export async function jobEnded(clients: Clients, asked: Call): Promise<void> {
  const { jobId } = await clients.sent<{ jobId: string }>(asked);
  for (;;) {
    const { state } = await clients.sent<{ state: string }>({ path: `/jobs/${jobId}`, token: asked.token! });
    if (state === 'done') return;
    if (state !== 'waiting' && state !== 'running') throw new Error(`The job is ${state}.`);
    await setTimeout(50);
  }
}
