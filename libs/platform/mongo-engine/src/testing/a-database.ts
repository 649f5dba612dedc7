import { randomUUID } from 'node:crypto';
import type { Outage, RestartEngine } from '#contract/outages';
import { connectMongo, type MongoOptions } from '../connect-mongo.ts';
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

/** One that is there already. */
export type MongoServer = Readonly<{
  url: string;
  /** Who comes, and by whom its certificate is signed, where it asks. */
  access: Pick<MongoOptions, 'credentialsFile' | 'caFile'>;
  restart: RestartEngine | null;
}>;

export function aDatabaseOn({ url: server, access, restart }: MongoServer): ADatabase {
  const [, before, , options = ''] = /^([^/]*\/\/[^/?]+)(\/[^?]*)?(\?.*)?$/.exec(server)!;
  const name = `t-${randomUUID()}`;
  const url = `${before}/${name}${options}`;
  const { open, close } = opened(url, access);
  return {
    ...{ url, open, ...(restart && { restartEngine: restart }) },
    remove: async () => {
      const { client } = await connectMongo(url, access);
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

function opened(url: string, access: MongoServer['access'] = {}) {
  const promised = new SentAsPromised();
  const engines: MongoEngine[] = [];
  return {
    open: async (options: MongoOptions = {}) => {
      const engine = await MongoEngine.open(url, { watch: promised.watch, ...access, ...options });
      engines.push(engine);
      return engine;
    },
    close: async () => {
      for (const engine of engines) await engine.close();
      if (promised.broken.length > 0) throw new Error(`Not sent as promised: ${promised.broken.join('; ')}`);
    },
  };
}
