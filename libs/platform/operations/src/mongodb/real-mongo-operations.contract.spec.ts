import { afterAll, beforeAll } from '@jest/globals';
import { aDatabaseOn, mongoHere, onAMongo } from '#contract/mongo-engine';
import { operationsContract } from '#contract/operations';
import { operationsOn } from './operations-on-a-database.fixtures.ts';

onAMongo(mongoHere(process.env), 'the contract of the operations on a real MongoDB', ({ name, start, outages }) => {
  let server: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => void (server = await start()), 300_000);
  afterAll(() => server.stop());

  operationsContract(`MongoDB, ${name},`, async (clock) => operationsOn(aDatabaseOn(server), clock), outages);
});
