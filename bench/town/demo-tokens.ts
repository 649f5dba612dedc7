import { demoPeople } from '../../apps/server/src/configuration/demo-people.ts';
import type { Clients } from '../measure/clients.ts';

/** @throws TypeError nobody of the demonstration is called that */
export function personCalled(name: string) {
  const person = demoPeople().find((each) => each.name.startsWith(name));
  if (!person) throw new TypeError(`Nobody is called ${name}.`);
  return person;
}

export async function tokenOf(clients: Clients, name: string): Promise<string> {
  const body = { person: personCalled(name).id };
  return (await clients.sent<{ token: string }>({ path: '/dev/token', body })).token;
}
