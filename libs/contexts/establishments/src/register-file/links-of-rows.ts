import type { Linked } from '../establishment/establishment.ts';
import { urnOf } from './establishment-of-row.ts';

/** Columns of the register’s file of links that are read. */
export const LINK_COLUMNS = ['URN', 'LinkURN', 'LinkName', 'LinkType'] as const;
export type LinkRow = Readonly<Record<(typeof LINK_COLUMNS)[number], string>>;

export type LinksOf = Readonly<{ predecessors: readonly Linked[]; successors: readonly Linked[] }>;
type Side = keyof LinksOf;

export const NO_LINKS: LinksOf = { predecessors: [], successors: [] };

/**
 * Which side of a school a link stands on; null of a link of another kind, such as a shared sixth form. The register says
 * “Predecessor”, “Successor - merged” and the like.
 */
export const sideOf = (type: string): Side | null => {
  const kind = type.trim().toLowerCase();
  if (kind.startsWith('predecessor')) return 'predecessors';
  return kind.startsWith('successor') ? 'successors' : null;
};

/** Adds a link to those of its establishment. */
export function withLink(links: Map<number, LinksOf>, row: LinkRow): void {
  const side = sideOf(row.LinkType);
  if (side === null) return;
  const urn = urnOf(row.URN, 'URN');
  const linked = { urn: urnOf(row.LinkURN, 'LinkURN'), name: row.LinkName.trim() };
  const before = links.get(urn) ?? NO_LINKS;
  if (before[side].some((each) => each.urn === linked.urn)) return;
  links.set(urn, { ...before, [side]: [...before[side], linked] });
}
