import type { AlikeRecord } from '#contexts/children';
import { possibleDuplicatesPath } from './possible-duplicates-path.ts';

export type Reader = Readonly<{ id: string; onBehalfOf: string | null }>;
type Way = Readonly<{ text: string; href: string }>;

const pairPath = (from: string, to: string): string => `${possibleDuplicatesPath(from)}/${to}`;

/** What this person can do about two records becoming one: nothing that would be refused. */
export function mergeActs(record: AlikeRecord, other: AlikeRecord, { id, onBehalfOf }: Reader): readonly Way[] {
  const { merging } = other;
  const [from, to] = merging?.leadsOn === other.childId ? [other, record] : [record, other];
  const at = pairPath(from.childId, to.childId);
  if (merging?.isOne) return [{ text: 'Part them again', href: `${at}/part` }];
  if (merging?.asked) {
    const { askedId, askedBy } = merging.asked;
    const isAsker = [id, onBehalfOf].some((each) => each !== null && askedBy.includes(each));
    const of = `${at}/merge/${askedId}`;
    return [
      ...(isAsker ? [] : [{ text: 'Check and confirm', href: `${of}/confirm` }]),
      { text: isAsker ? 'Ask for it no longer' : 'Leave them as they are', href: `${of}/decline` },
    ];
  }
  const leadsOn = [record, other].find(({ closed }) => closed === 'under-another-record');
  const goesOn = [record, other].find(({ closed }) => closed === null);
  if (!leadsOn || !goesOn || other.isToldApart) return [];
  return [{ text: 'Ask for them to become one', href: `${pairPath(leadsOn.childId, goesOn.childId)}/merge` }];
}
