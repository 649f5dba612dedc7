import { expect, it } from '@jest/globals';
import { EventStoreDBClient, UnavailableError } from '@eventstore/db-client';
import { calm } from './engine-connection.ts';

/** Nobody is at either address. */
const NOWHERE = 'esdb://127.0.0.1:1,127.0.0.1:2?tls=false&discoveryInterval=1&maxDiscoverAttempts=2';

/** What the client does by itself after a fault of a call, while another call looks for the engine in vain. */
function afterAFault(client: EventStoreDBClient): Promise<void> {
  const looking = client.getStreamMetadata('case-1');
  looking.catch(() => undefined);
  const { handleError } = client as unknown as { handleError: (of: object, error: Error) => Promise<void> };
  return handleError({ getChannel: () => ({}) }, new UnavailableError(undefined as never));
}

it('fails nowhere but at those who asked, when no address of several answers', async () => {
  // Nobody waits for what it does then: a failure would be caught by nobody, and end the process.
  await expect(afterAFault(EventStoreDBClient.connectionString(NOWHERE))).rejects.toThrow('Failed to discover');
  await expect(afterAFault(calm(EventStoreDBClient.connectionString(NOWHERE)))).resolves.toBeUndefined();
});
