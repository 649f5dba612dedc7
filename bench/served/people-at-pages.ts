import { gzipSync } from 'node:zlib';
import { routesOf, type Route } from '#nest/web';
import { officerPages } from '#officer-ui';
import { linksIn } from '../../test/authority/followed-links.ts';
import type { Clients, Heard } from '../measure/clients.ts';
import { personCalled } from '../town/demo-tokens.ts';
import type { Stand } from '../town/where-people-stand.ts';

/** A page at which somebody can be, as it is found by its links. */
export type AtPage = Readonly<{ path: string; url: string; who: string; cookie: string }>;
type Known = readonly (readonly [RegExp, Route])[];

const namedIn = ({ path }: Route): number => path.split(':').length;

/** What is written out stands before what any id could be. */
const pages: Known = routesOf(officerPages)
  .filter(({ method, path }) => method === 'GET' && !/^(?:assets|schools$)/.test(path))
  .toSorted((one, other) => namedIn(one) - namedIn(other))
  .map((route) => [new RegExp(`^/${route.path.replaceAll(/:\w+/g, '[^/]+')}$`), route]);

/** A list is another for each whose it is; a form is the one that was opened. */
function kindOf(url: string): string | null {
  const { pathname, searchParams } = new URL(url, 'http://page');
  const route = pages.find(([pattern]) => pattern.test(pathname))?.[1];
  const whose = searchParams.get('whose');
  if (!route || /\.\w+$/.test(pathname)) return null;
  const more = [...(whose ? [`whose=${whose}`] : []), ...(searchParams.has('form') ? ['opened'] : [])];
  return `/${route.path}${more.length > 0 ? `, ${more.join(', ')}` : ''}`;
}

/** As a browser signs in. */
export async function signedIn(clients: Clients, name: string): Promise<string> {
  const { headers } = await clients.call({ path: '/sign-in', body: { person: personCalled(name).id }, cookie: '' });
  return String(headers['set-cookie']).split(';')[0]!;
}

const cookiesOf = (headers: Heard['headers']): readonly string[] =>
  [headers['set-cookie'] ?? []].flat().map((each) => each.split(';')[0]!);

type Person = Readonly<{ who: string; cookie: string }>;

/** Looks at a page as somebody does who is asked why, and says so; where it leads on, they follow. */
async function seen(clients: Clients, url: string, { who, cookie }: Person) {
  let holds = cookie;
  let at = url;
  for (let steps = 0; steps < 5; steps++) {
    const heard = await clients.call({ path: at, cookie: holds, accept: 'text/html' });
    const asksWhy = /<form[^>]* action="([^"]*\/reason)"/.exec(heard.text)?.[1];
    if (!asksWhy && heard.status !== 303) return { ...heard, url: at, cookie: holds };
    if (!asksWhy) at = String(heard.headers.location);
    else {
      const why = { kind: 'audit-or-quality', reason: 'To see how fast its pages are' };
      const answer = await clients.call({ path: asksWhy, body: why, cookie: holds, accept: 'text/html' });
      holds = [holds, ...cookiesOf(answer.headers)].join('; ');
    }
  }
  throw new Error(`${who} was led on from ${url} and never there.`);
}

/** One address of each page that these people come to from where they start, by links alone; the first one that is found. */
export async function foundPages(
  clients: Clients,
  people: Readonly<Record<string, readonly string[]>>,
): Promise<readonly AtPage[]> {
  const found = new Map<string, AtPage>();
  for (const [who, starts] of Object.entries(people)) {
    let cookie = await signedIn(clients, who);
    const { headers } = await clients.call({ path: '/found/a-search', body: { name: 'Lane' }, cookie });
    cookie = [cookie, ...cookiesOf(headers)].join('; ');
    const searched = headers.location === undefined ? [] : [String(headers.location)];
    const begins = new Set([...starts, ...searched]);
    const waiting = [...begins];
    // Where one begins is looked at though another has been there: it leads on to what is theirs alone.
    const been = new Set<string>();
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const path = kindOf(url);
      const isStart = begins.delete(url);
      if (path === null || (been.has(path) && !isStart)) continue;
      const page = await seen(clients, url, { who, cookie });
      ({ cookie } = page);
      const at = kindOf(page.url) ?? path;
      for (const each of [path, at]) been.add(each);
      if (page.status === 200 && !found.has(at)) found.set(at, { path: at, url: page.url, who, cookie });
      waiting.push(...linksIn(page.text, page.url));
    }
  }
  return [...found.values()];
}

/** Of pages that nobody has come to by links those at which somebody stands. */
export async function standingAt(
  clients: Clients,
  found: readonly AtPage[],
  stands: readonly Stand[],
): Promise<readonly AtPage[]> {
  const missing = new Set(notFound(found));
  const more: AtPage[] = [];
  const cookies = new Map<string, string>();
  for (const { address, who } of stands) {
    const path = kindOf(address);
    if (path === null || !missing.has(path)) continue;
    const cookie = cookies.get(who) ?? (await signedIn(clients, who));
    const page = await seen(clients, address, { who, cookie });
    cookies.set(who, page.cookie);
    const at = kindOf(page.url);
    if (page.status !== 200 || at?.split(',')[0] !== path) continue;
    missing.delete(path);
    more.push({ path: at, url: page.url, who, cookie: page.cookie });
  }
  return more;
}

/** Pages that nobody came to. */
export const notFound = (found: readonly AtPage[]): readonly string[] =>
  pages.map(([, { path }]) => `/${path}`).filter((path) => !found.some((page) => page.path.split(',')[0] === path));

const KB = 1000;
export const compressedKb = ({ text }: Pick<Heard, 'text'>): number =>
  gzipSync(Buffer.from(text, 'latin1')).length / KB;

/** What a browser that holds nothing yet fetches with a page: its styles and scripts, as they come. */
export async function assetsKb(clients: Clients, { text }: Pick<Heard, 'text'>): Promise<number> {
  const paths = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(([, path]) => path!);
  const sizes = await Promise.all(
    [...new Set(paths)].map(async (path) => {
      const { headers, text: asset } = await clients.call({ path, accept: '*/*' });
      return headers['content-encoding'] ? asset.length / KB : compressedKb({ text: asset });
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
