import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import type { Outage, RestartEngine } from '#contract/outages';
import type { MongoOptions } from '../connect-mongo.ts';
import { MongoEngine } from '../mongo-engine.ts';
import { LoopbackMongo } from './loopback-mongo.ts';
import { SentAsPromised } from './sent-as-promised.ts';

/** An empty database for one case; whatever is sent to it is looked at. */
export type ADatabase = Readonly<{
  url: string;
  restartEngine?: RestartEngine | undefined;
  /** Another server’s connection. Closed with the database, unless whoever has it closes it. */
  open(options?: MongoOptions): Promise<MongoEngine>;
  /** @throws Error something was not sent as it must be */
  remove(): Promise<void>;
}>;

/** On a server that is there already. */
export function aDatabaseOn(server: string, restart: RestartEngine | null = null): ADatabase {
  const [, before, , options = ''] = /^([^/]*\/\/[^/?]+)(\/[^?]*)?(\?.*)?$/.exec(server)!;
  const name = `t-${randomUUID()}`;
  const url = `${before}/${name}${options}`;
  const { open, close } = opened(url);
  return {
    ...{ url, open, ...(restart && { restartEngine: restart }) },
    remove: async () => {
      const client = new MongoClient(url);
      await client.db(name).dropDatabase();
      await client.close();
      await close();
    },
  };
}

/** On a loopback of its own. */
export async function aLoopbackDatabase(): Promise<ADatabase & Readonly<{ server: LoopbackMongo }>> {
  const server = await LoopbackMongo.started();
  const { open, close } = opened(server.url);
  return {
    ...{ url: server.url, open, server, restartEngine: (how: Outage) => server.restart(how) },
    remove: async () => {
      await close().finally(() => server.stop());
    },
  };
}

function opened(url: string) {
  const promised = new SentAsPromised();
  const engines: MongoEngine[] = [];
  return {
    open: async (options: MongoOptions = {}) => {
      const engine = await MongoEngine.open(url, { watch: promised.watch, ...options });
      engines.push(engine);
      return engine;
    },
    close: async () => {
      for (const engine of engines) await engine.close();
      if (promised.broken.length > 0) throw new Error(`Not sent as promised: ${promised.broken.join('; ')}`);
    },
  };
}
