import { afterAll, beforeAll } from '@jest/globals';
import { referenceDataContract } from '#contract/reference-data';
import { aDatabaseOn, mongoHere, onAMongo } from '#contract/mongo-engine';
import { referenceOn } from './reference-on-a-database.fixtures.ts';

onAMongo(mongoHere(process.env), 'the contract of reference data on a real MongoDB', ({ name, start }) => {
  let server: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => void (server = await start()), 300_000);
  afterAll(() => server.stop());

  referenceDataContract(`MongoDB, ${name}`, async () => referenceOn(aDatabaseOn(server)));
});
