import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { Clients } from '../measure/clients.ts';
import { timed, type Cells, type Figure } from '../measure/figure.ts';
import { percentile } from '../measure/loads.ts';
import { inFolder } from '../measure/temporary.ts';
import { assetsKb, compressedKb, foundPages, notFound, standingAt, type AtPage } from '../served/people-at-pages.ts';
import { Serving } from '../served/serving.ts';
import { inChains, laidFile } from '../town/laid-events.ts';
import { weekOfMarks, type Append } from '../town/made-up-events.ts';
import { listBroughtIn } from '../town/list-brought-in.ts';
import { peopled } from '../town/peopled-town.ts';
import { placedChildren, type Placed } from '../town/placed-children.ts';
import { townAsService } from '../town/town-as-service.ts';
import { peopleStanding, STANDS_UNTIL } from '../town/where-people-stand.ts';

const CHILDREN = Number(process.env['BENCH_CHILDREN'] ?? 1000);
const YEARS = 10;
/**
 * Of four hundred all ten years are laid, in some five minutes, views and all; of all thousand it takes a quarter of an hour, and
 * `--events 3800000`. A page reads its own child's marks, and of the others their number.
 */
const A_CHILDS = YEARS * 380;
const WITH_MARKS = Math.min(CHILDREN, Math.ceil(Number(process.env['BENCH_EVENTS'] ?? 400 * A_CHILDS) / A_CHILDS));
/** Placements run, their first reviews are due in some days. */
const TODAY = '2026-01-30T10:00:00.000Z';
const [WARMED_BY, READINGS] = [20, 40];
const [USERS, BETWEEN_MS, PAGES_EACH] = [16, 5000, 12];
type Emit = (figure: Figure) => void;

function* yearsOfMarks(children: readonly Placed[]): Generator<Append> {
  for (let year = 2025 - YEARS; year < 2025; year++)
    for (let week = 0; week < 38; week++)
      for (const { childId } of children.slice(0, WITH_MARKS)) yield weekOfMarks(0, week, 10, year, childId);
}

/** Who is asked for first comes to the most pages: the others add what is theirs alone. */
function whoBegins(read: Placed, ended: Placed): Readonly<Record<string, readonly string[]>> {
  const [line, placement] = [`/line/${read.childId}`, `/line/${read.childId}/placements/${read.placementId}`];
  const people = '/register-of-people';
  return {
    'Priya Nair': [
      ...[`${line}/overview`, placement, line, '/', '/registers', '/register-a-child', '/acting-as'],
      ...['/children-to-allocate', `/line/${ended.childId}/placements/${ended.placementId}`],
    ],
    'Derek Boyle': ['/', `${line}/overview`, `${line}/who-looked`, people],
    'Farah Siddiqui': ['/', `${line}/bars`],
    'Yusuf Demir': ['/', '/taken-out', '/openings-for-a-reason', `${line}/who-looked`, people],
    'Ben Achterberg': ['/', '/what-waits', people],
    'Grace Okafor': ['/', `${line}/overview`],
    'Joan Pell': ['/', '/placements-list'],
    'Sam Reed': ['/'],
    'Idris Vaughan': ['/terms-of-my-audit', `${line}/verify`],
  };
}

/** Pages of which there is no figure, each with why. */
const NOBODY_COMES: Readonly<Record<string, string>> = {
  '/longer-work/:jobId':
    'of a job that somebody has asked for, of which there is none by a link: a list of children has a page of its own',
  '/what-waits/:waitingId/let-go':
    'what waits is tried again with each start, and what was laid has nothing left to wait for',
};

/** @throws Error a page has no figure, and nobody has said why */
function allFound(pages: readonly AtPage[]): void {
  const missing = notFound(pages);
  process.stderr.write(`${pages.length} pages; nobody comes to ${missing.join(', ') || 'none'}\n`);
  const unsaid = missing.filter((path) => NOBODY_COMES[path] === undefined);
  if (unsaid.length > 0) throw new Error(`Nobody came to ${unsaid.join(', ')}.`);
}

async function each(serving: Serving, clients: Clients, pages: readonly AtPage[], emit: Emit): Promise<void> {
  for (const { path, url, who, cookie } of pages) {
    const readings = async (times: number) => {
      for (let n = 0; n < times; n++) {
        const { status, text } = await clients.call({ path: url, cookie, accept: 'text/html' });
        if (status !== 200) throw new Error(`${url} was answered ${status}: ${text.slice(0, 500)}`);
      }
    };
    await readings(WARMED_BY);
    const before = await serving.cpuMs();
    const { wallMs } = await timed(() => readings(READINGS));
    const cpuMs = (await serving.cpuMs()) - before;
    const page = await clients.call({ path: url, cookie, accept: 'text/html' });
    const html = compressedKb(page);
    const more = { 'KB compressed': html, 'KB at first view': html + (await assetsKb(clients, page)) };
    emit({ what: `${path} (${who})`, subject: 'throughline', operations: READINGS, wallMs, cpuMs, more });
  }
}

/** They read on as people do: each a page, then five seconds of reading, none waiting for another. */
async function together(serving: Serving, clients: Clients, pages: readonly AtPage[], emit: Emit): Promise<void> {
  const times: number[] = [];
  const before = await serving.cpuMs();
  const { wallMs } = await timed(() =>
    Promise.all(
      Array.from({ length: USERS }, async (_, user) => {
        await setTimeout((user * BETWEEN_MS) / USERS);
        for (let n = 0; n < PAGES_EACH; n++) {
          const { url, cookie } = pages[(user * PAGES_EACH + n * 7) % pages.length]!;
          times.push((await clients.call({ path: url, cookie, accept: 'text/html' })).ms);
          await setTimeout(BETWEEN_MS);
        }
      }),
    ),
  );
  const cpuMs = (await serving.cpuMs()) - before;
  const more = { 'ms p50': percentile(times, 0.5), 'ms p95': percentile(times, 0.95) };
  emit({ what: `${USERS} people at once`, subject: 'throughline', operations: times.length, wallMs, cpuMs, more });
}

/** Every page that people come to, beside a thousand children in placements, at a child with ten years of marks. */
export const cells: Cells = (emit) =>
  inFolder(async (folder) => {
    const data = join(folder, 'data');
    const stands = await peopleStanding(data);
    const first = await Serving.start('throughline.ts', data, STANDS_UNTIL);
    const laying = new Clients(first.address);
    const children = await placedChildren(first, laying, CHILDREN, ['16:00:01', '17:00:00']);
    await first.cpuMs();
    laying.close();
    await first.stop();
    await laidFile(dataFiles(data).events, inChains(yearsOfMarks(children)));

    const serving = await Serving.start('throughline.ts', data, TODAY);
    const clients = new Clients(serving.address);
    await serving.used();
    const [read, ended] = [children[0]!, children[1]!];
    await peopled(townAsService(serving, clients, TODAY), read, ended);
    await serving.used();
    const byLinks = await foundPages(clients, whoBegins(read, ended));
    const list = await listBroughtIn(clients, serving.address, 'Priya Nair');
    const pages = [...byLinks, ...(await standingAt(clients, byLinks, [...stands, ...list]))];
    allFound(pages);
    await each(serving, clients, pages, emit);
    await together(serving, clients, pages, emit);
    clients.close();
    await serving.stop();
  });
