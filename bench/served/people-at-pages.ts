import { gzipSync } from 'node:zlib';
import { routesOf, type Route } from '#nest/web';
import { officerPages } from '#officer-ui';
import { linksIn } from '../../test/authority/followed-links.ts';
import type { Clients, Heard } from '../measure/clients.ts';
import { personCalled } from '../town/demo-tokens.ts';

/** A page at which somebody can be, as it is found by its links. */
export type AtPage = Readonly<{ path: string; url: string; who: string; cookie: string }>;
type Known = readonly (readonly [RegExp, Route])[];

const pages: Known = routesOf(officerPages)
  .filter(({ method, path }) => method === 'GET' && !/^(?:assets|schools$)/.test(path))
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

/** One address of each page that these people come to from where they start, by links alone; the first one that is found. */
export async function foundPages(
  clients: Clients,
  people: Readonly<Record<string, readonly string[]>>,
): Promise<readonly AtPage[]> {
  const found = new Map<string, AtPage>();
  const said = new Set<string>();
  for (const [who, starts] of Object.entries(people)) {
    let cookie = await signedIn(clients, who);
    const waiting = [...starts];
    // Where one begins is looked at though another has been there: it leads on to what is theirs alone.
    const [been, begins] = [new Set<string>(), new Set(starts)];
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const path = kindOf(url);
      const isStart = begins.delete(url);
      if (path === null || (been.has(path) && !isStart)) continue;
      const { status, text, headers } = await clients.call({ path: url, cookie, accept: 'text/html' });
      const asksWhy = /<form[^>]* action="([^"]*\/reason)"/.exec(text)?.[1];
      if (asksWhy && !said.has(`${who} ${asksWhy}`)) {
        said.add(`${who} ${asksWhy}`);
        const why = { kind: 'audit-or-quality', reason: 'To see how fast its pages are' };
        const answer = await clients.call({ path: asksWhy, body: why, cookie, accept: 'text/html' });
        cookie = [cookie, ...[answer.headers['set-cookie'] ?? []].flat().map((each) => each.split(';')[0]!)].join('; ');
        waiting.unshift(url);
        continue;
      }
      been.add(path);
      if (status === 200 && !found.has(path)) found.set(path, { path, url, who, cookie });
      waiting.push(...(status === 303 ? [String(headers.location)] : linksIn(text, url)));
    }
  }
  return [...found.values()];
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
