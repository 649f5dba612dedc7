import { FindOutcomes, type OutcomesFound } from '#contexts/placements';
import { placementWithWhatHelps } from '../placement/beside-the-act.ts';
import type { Visit } from '../forms/form-declaration.ts';
import { domains, judgements } from '../words/placements-words.ts';
import { dayWords } from '../words/times.ts';
import { isClosed } from '../words/wording.ts';

type Text = Readonly<{ outcomeId: string; measure: string; baseline: string; target: string }>;

/** The placement as whoever reviews it needs it: each outcome with where it began, what is aimed at, how it stood last. */
export async function reviewedPlacement(visit: Visit) {
  const placement = await placementWithWhatHelps(visit);
  return { ...placement, outcomes: await outcomesOf(visit) };
}

export type OutcomeSeen = ReturnType<typeof outcomesIn>[number];

/** Of the placement in the address. */
export async function outcomesOf({ ids, ask }: Pick<Visit, 'ids' | 'ask'>) {
  const { childId, placementId } = ids as { childId: string; placementId: string };
  return outcomesIn(await ask(FindOutcomes, { childId }), placementId);
}

export function outcomesIn({ items: placements }: OutcomesFound, placementId: string) {
  const progress = placements.find((each) => each.placementId === placementId);
  const texts = (progress?.texts ?? []).flatMap((part): readonly Text[] =>
    isClosed(part) ? [] : (part as readonly Text[]),
  );
  return (progress?.outcomes ?? []).map(({ outcomeId, domain, baselineOn, judgements: earlier }) => {
    const text = texts.find((each) => each.outcomeId === outcomeId);
    const last = earlier.at(-1);
    return {
      outcomeId,
      called: text?.measure ?? domains[domain],
      isJudged: last !== undefined,
      measure: text ? `${domains[domain]}: ${text.measure}` : domains[domain],
      facts: [
        ...(text ? [`On ${dayWords(baselineOn)}: ${text.baseline}. Target: ${text.target}`] : []),
        ...(last ? [`At the review of ${dayWords(last.heldOn)}: ${judgements[last.judgement]}`] : []),
      ],
    };
  });
}
