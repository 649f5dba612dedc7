import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { RestartEngine } from '#contract/outages';

/** Longer than a call that is sent again waits. */
const FROZEN_MS = 8_000;

/** A port of this machine that nobody has: a container that is started again is where it was. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** An engine in a container is stopped, killed or frozen by whoever runs the container, and started again. */
export const restartingContainer =
  (id: string, isBack: () => Promise<boolean>): RestartEngine =>
  async (how) => {
    const { getContainerRuntimeClient } = await import('testcontainers');
    const container = (await getContainerRuntimeClient()).container.getById(id);
    if (how === 'freeze') {
      await container.pause();
      await delay(FROZEN_MS);
      await container.unpause();
    } else {
      await (how === 'kill' ? container.kill() : container.stop());
      await container.start();
    }
    while (!(await isBack())) await delay(200);
  };
