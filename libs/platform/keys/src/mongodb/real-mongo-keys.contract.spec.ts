import { afterAll, beforeAll } from '@jest/globals';
import { keysContract } from '#contract/keys';
import { aDatabaseOn, mongoHere, onAMongo } from '#contract/mongo-engine';
import { keysOn } from './keys-on-a-database.fixtures.ts';

onAMongo(mongoHere(process.env), 'the contract of the keys on a real MongoDB', ({ name, start, outages }) => {
  let server: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => void (server = await start()), 300_000);
  afterAll(() => server.stop());

  keysContract(`MongoDB, ${name}`, async () => keysOn(aDatabaseOn(server)), outages);
});
