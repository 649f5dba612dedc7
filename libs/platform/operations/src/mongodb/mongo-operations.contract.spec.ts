import { expect, it } from '@jest/globals';
import { aLoopbackDatabase } from '#contract/mongo-engine';
import { operationsContract } from '#contract/operations';
import { MongoOperations } from './mongo-operations.ts';
import { operationsOn } from './operations-on-a-database.fixtures.ts';

operationsContract(
  'MongoDB, a loopback that speaks its protocol,',
  async (clock) => operationsOn(await aLoopbackDatabase(), clock),
  'tried',
);

it('leases go by the time of the server, whatever the service’s clock says', async () => {
  const database = await aLoopbackDatabase();
  const { leases } = await MongoOperations.open(await database.open());
  const lease = (await leases.acquire('outbox', 'server-1', 60_000))!;
  expect(await leases.renew([lease], 60_000)).toHaveLength(1);
  expect((await leases.taken()).size).toBe(1);
  await leases.release(lease);
  const isOfLeases = ({ command }: { command: object }) => JSON.stringify(command).includes('"leases"');
  const sent = database.server.sent.filter(isOfLeases).slice(-5);
  expect(sent.map(({ name }) => name)).toEqual(['findandmodify', 'update', 'find', 'find', 'findandmodify']);
  expect(sent.map(({ command }) => JSON.stringify(command).includes('$$NOW'))).toEqual(sent.map(() => true));
  await database.remove();
});
