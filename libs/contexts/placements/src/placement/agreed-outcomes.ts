import { derivedId, refusals } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { notBeforeBirth, weekdayAndDate } from '#statutory-rules';
import type { OutcomeDomain } from './placement.codes.ts';

export type AgreedOutcome = Readonly<{
  domain: OutcomeDomain;
  measure: string;
  baseline: string;
  baselineOn: CivilDate;
  target: string;
}>;

type Told = Readonly<{ outcomes: readonly AgreedOutcome[]; startsOn: CivilDate }>;

const refusal = refusals({
  'baseline-after-start': 'A baseline must be taken by the day the placement starts.',
  'baseline-before-birth': 'A baseline is dated before the child was born.',
});

/** Each outcome by itself. */
export const amissInOutcomes = ({ outcomes, startsOn }: Told, bornOn: CivilDate | null) =>
  outcomes.flatMap(({ baselineOn }, n) => {
    const at = `outcomes.${n}.baselineOn`;
    if (baselineOn > startsOn)
      return refusal(
        'baseline-after-start',
        at,
        `A baseline must be taken by the day the placement starts, ${weekdayAndDate(startsOn)}.`,
      );
    return (
      bornOn !== null &&
      baselineOn < bornOn &&
      refusal('baseline-before-birth', at, notBeforeBirth('The day of a baseline', bornOn))
    );
  });

/** As they are recorded: what is the child’s own words is sealed. */
export function outcomesOf({ outcomes }: Pick<Told, 'outcomes'>, commandId: string) {
  const each = outcomes.map((outcome, n) => ({ ...outcome, outcomeId: derivedId(commandId, 'outcome', n) }));
  return {
    data: each.map(({ outcomeId, domain, baselineOn }) => ({ outcomeId, domain, baselineOn })),
    personal: each.map(({ outcomeId, measure, baseline, target }) => ({ outcomeId, measure, baseline, target })),
  };
}
