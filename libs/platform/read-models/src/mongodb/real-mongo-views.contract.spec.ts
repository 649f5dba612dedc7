import { afterAll, beforeAll } from '@jest/globals';
import { aDatabaseOn, mongoHere, onAMongo } from '#contract/mongo-engine';
import { readModelsContract } from '#contract/read-models';
import { viewsOn } from './views-on-a-database.fixtures.ts';

onAMongo(mongoHere(process.env), 'the contract of the read models on a real MongoDB', ({ name, start, outages }) => {
  let server: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => void (server = await start()), 300_000);
  afterAll(() => server.stop());

  const arrange = async () => viewsOn(aDatabaseOn(server));
  readModelsContract(`MongoDB, ${name},`, arrange, 30, outages);
});
