import type { ChildFound } from '#contexts/children';
import { birthIsOf } from '#pure/children';
import { birthIsWords, birthShown, birthWords } from '../words/birth-words.ts';
import { row } from '../words/wording.ts';
import type { Section } from './record-sections.ts';

type Asked = Readonly<{ maySay: boolean }>;

/** When the child was born, and how sure that is; null of whom nothing can be opened. */
export function birthSection(
  { childId, identity, onRollFrom: from }: Pick<ChildFound, 'childId' | 'identity' | 'onRollFrom'>,
  { maySay }: Asked,
): Section | null {
  if (identity === null || 'lost' in identity) return null;
  const { birthEstimate } = identity;
  const is = birthIsOf(identity);
  const rows = [
    ...row('Date of birth', birthWords(birthShown(identity))),
    ...(birthEstimate === null
      ? []
      : [...row('Estimated by', birthEstimate.by), ...row('Estimated from', birthEstimate.from)]),
  ];
  const now = { title: 'Birth', since: birthIsWords[is], from, rows, acts: [] };
  const text = is === 'unknown' ? 'Say what is known of the birth' : 'Say what became known of the birth';
  return {
    ...{ id: 'birth', title: 'Birth', counted: false, voided: [], over: { called: '', entries: [] } },
    entries: [{ now, agreed: [], earlier: [], heading: null, warnings: [], change: null }],
    act: maySay ? { text, href: `/line/${childId}/birth` } : null,
  };
}
