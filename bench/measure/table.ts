import type { Subject } from './figure.ts';
import { cpuOf, of, wallOf, type Median } from './medians.ts';

/** The medians of one checkout, under the name that its columns carry. */
export type Column = Readonly<{ name: string; medians: readonly Median[] }>;

const PEERS: readonly Subject[] = ['better-sqlite3', 'emmett-sqlite'];

const short = (ms: number): string => {
  if (ms >= 100) return `${ms.toFixed(0)} ms`;
  if (ms >= 1) return `${ms.toFixed(1)} ms`;
  return `${(ms * 1000).toFixed(ms >= 0.01 ? 0 : 1)} µs`;
};

const more = ({ more: numbers = {} }: Median): string =>
  Object.entries(numbers)
    .map(([name, value]) => `, ${value < 10 ? value.toFixed(1) : Math.round(value)} ${name}`)
    .join('');

const cell = (median: Median | undefined): string =>
  median ? `${short(cpuOf(median))} CPU, ${short(wallOf(median))} wall${more(median)}` : '–';

/** How fast the product is beside a peer, by CPU and by wall time: 100 % is as fast. */
function ratio(product: Median | undefined, peer: Median | undefined): string {
  if (!product || !peer) return '–';
  const percent = (a: number, b: number) => `${Math.round((100 * a) / b)} %`;
  return `${percent(cpuOf(peer), cpuOf(product))}, ${percent(wallOf(peer), wallOf(product))}`;
}

/** A Markdown table: for each cell the product before and after, and its speed beside each peer. */
export function tableOf(columns: readonly Column[]): string {
  const whats = [...new Set(columns.flatMap(({ medians }) => medians.map(({ what }) => what)))];
  const latest = columns.at(-1)!.medians;
  const head = [
    'An operation of',
    ...columns.map(({ name }) => name),
    ...PEERS.flatMap((peer) => [peer, `speed beside ${peer} (CPU, wall)`]),
  ];
  const rows = whats.map((what) => [
    what,
    ...columns.map(({ medians }) => cell(of(medians, what, 'throughline'))),
    ...PEERS.flatMap((peer) => {
      const beside = of(latest, what, peer);
      return [cell(beside), ratio(of(latest, what, 'throughline'), beside)];
    }),
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
