import { dateInWords, eachNamed, listInWords, oneOf, type Application, type IsoDate } from '../foundation/index.ts';
import type { DecidedFor } from './case-fits.ts';
import { EVIDENCE, type DecisionCase, type Evidence } from './data/case-kinds.ts';
import type { CouncilDecisions } from './data/decision-matrix.ts';
import { whoDecides } from './who-decides.ts';

/**
 * What is still to be held before a case can be approved, in the order of the matrix; empty = nothing. Domain reference
 * 3.4.
 * @throws InvalidInput `not-one-of`, and as {@link whoDecides}; a gap before 1 September 2014
 */
export function evidenceMissing(
  held: readonly Evidence[],
  kind: DecisionCase,
  child: DecidedFor,
  on: IsoDate,
  council: CouncilDecisions | null = null,
): Application<readonly Evidence[]> {
  eachNamed(held, 'held', (each, place) => oneOf(each, EVIDENCE, place));
  const inputs = { held, kind, child, on, council };
  const matrix = whoDecides(kind, child, on, council);
  if (matrix.kind === 'gap') return { ...matrix, inputs, wouldBe: [] };
  const result = matrix.result.evidence.filter((each) => !held.includes(each));
  const words = result.length === 0 ? 'all the evidence is held' : `still to be held: ${listInWords(result)}`;
  const sentence = `Before approval on ${dateInWords(on)}, ${kind}: ${words}.`;
  return { ...matrix, inputs, result, sentence, reading: null, wouldBe: [] };
}
