import type { WrittenInParts } from '#platform/gateway';
import { counted } from '#statutory-rules';
import { childrenCounted } from './place-words.ts';

/** What was written of a sheet: `12 marks of 12 children recorded`, `1 mark changed`. */
export function recordedOfSheet({ parts }: Pick<WrittenInParts, 'parts'>): string {
  const types = parts.flatMap(({ events }) => events.map(({ type }) => type));
  const changed = types.filter((type) => type === 'SessionMarkedCorrected').length;
  const anew = types.length - changed;
  // A child has a register for each school year, and may have marks of two in one week.
  const children = new Set(parts.map(({ id }) => id.replace(/-\d{4}-\d{2}$/, '')));
  const of = `of ${childrenCounted(children.size)}`;
  if (changed === 0) return `${counted(anew, 'mark')} ${of} recorded`;
  if (anew === 0) return `${counted(changed, 'mark')} ${of} changed`;
  return `${counted(anew, 'mark')} recorded and ${changed} changed, ${of}`;
}
