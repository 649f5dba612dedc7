import { FindOutcomes } from '#contexts/placements';
import { placementOfChild } from '../placement/placement-of-child.ts';
import type { Visit } from '../forms/form-declaration.ts';
import { domains, judgements } from '../words/placements-words.ts';
import { dayWords } from '../words/times.ts';
import { isClosed } from '../words/wording.ts';

type Text = Readonly<{ outcomeId: string; measure: string; baseline: string; target: string }>;

/** The placement as whoever reviews it needs it: each outcome with where it began, what is aimed at, how it stood last. */
export async function reviewedPlacement(visit: Visit) {
  const { childId } = visit.ids as { childId: string };
  const placement = await placementOfChild(visit);
  const { items: placements } = await visit.ask(FindOutcomes, { childId });
  const progress = placements.find(({ placementId }) => placementId === placement.placementId);
  const texts = (progress?.texts ?? []).flatMap((part): readonly Text[] =>
    isClosed(part) ? [] : (part as readonly Text[]),
  );
  const outcomes = (progress?.outcomes ?? []).map(({ outcomeId, domain, baselineOn, judgements: earlier }) => {
    const text = texts.find((each) => each.outcomeId === outcomeId);
    const last = earlier.at(-1);
    return {
      outcomeId,
      called: text?.measure ?? domains[domain],
      measure: text ? `${domains[domain]}: ${text.measure}` : domains[domain],
      facts: [
        ...(text ? [`On ${dayWords(baselineOn)}: ${text.baseline}. Target: ${text.target}`] : []),
        ...(last ? [`At the review of ${dayWords(last.heldOn)}: ${judgements[last.judgement]}`] : []),
      ],
    };
  });
  return { ...placement, outcomes };
}
