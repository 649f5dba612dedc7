import type { DevelopmentPerson } from '#platform/identity';
import { Answer } from '../../test/harness/answer.ts';
import type { Service } from '../../test/harness/service.ts';
import type { Clients } from '../measure/clients.ts';
import type { Serving } from '../served/serving.ts';
import { tokenOf } from './demo-tokens.ts';

type Extras = Readonly<{ reason?: string }>;

/** A server of its own process as the harness sees one: what is laid for the walks over all pages can be laid in a town, too. */
export function townAsService(serving: Serving, clients: Clients, now: string): Service {
  const as = ({ name }: DevelopmentPerson) => {
    const sent = async (path: string, body: object | undefined, { reason }: Extras) => {
      const token = await tokenOf(clients, name);
      const call = { path, token, ...(body && { body }), ...(reason && { reason }) };
      const { status: statusCode, headers, text } = await clients.call(call);
      return new Answer({ statusCode, headers, body: Buffer.from(text, 'latin1').toString() } as never);
    };
    const get = (path: string, extras: Extras = {}) => sent(path, undefined, extras);
    return {
      get,
      post: (path: string, body: object, extras: Extras = {}) => sent(path, body, extras),
      read: async (path: string, extras: Extras = {}) => (await get(path, extras)).body(),
    };
  };
  return { as, drained: () => serving.used(), clock: { now: () => now } } as unknown as Service;
}
