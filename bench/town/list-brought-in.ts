import { v7 } from 'uuid';
import { askedUntil } from '#contract/time';
import { BroughtList } from '../../test/harness/brought-list.ts';
import type { Clients } from '../measure/clients.ts';
import { tokenOf } from './demo-tokens.ts';
import type { Stand } from './where-people-stand.ts';

const ROW = 'Zebedee,Quillfeather,4/5/2011,,110001,"1 Canary Row",Priya Nair';

/** A list of children, brought in as a browser sends it and read: it is destroyed after seven days, so each town has its own. */
export async function listBroughtIn(clients: Clients, address: string, who: string): Promise<readonly Stand[]> {
  const form = new FormData();
  for (const [field, value] of Object.entries({ form: v7(), owningService: 'sen' })) form.set(field, value);
  form.set('file', new File([new Uint8Array(BroughtList.csv(ROW))], 'new.csv', { type: 'text/csv' }));
  const token = await tokenOf(clients, who);
  const headers = { authorization: `Bearer ${token}` };
  const sent = { method: 'POST', headers, body: form, redirect: 'manual' } as const;
  const answer = await fetch(new URL('/children-from-a-list', address), sent);
  const list = answer.headers.get('location');
  if (list === null) throw new Error(`The list was answered ${answer.status}: ${await answer.text()}`);
  const columns = async () => (await clients.call({ path: `${list}/columns`, token, accept: 'text/html' })).status;
  await askedUntil('the list to be read', columns, (status) => status < 400, { everyMs: 100, times: 300 });
  return ['', '/columns', '/record'].map((part) => ({ address: `${list}${part}`, who }));
}
