import type { CircumstancesFound } from '#contexts/children';
import type { ProfessionalTold } from '#pure/children';
import type { CivilDate } from '#platform/time';
import { isClosed } from '../words/wording.ts';

type Seen = ProfessionalTold & Readonly<{ subjectId: string }>;

/** The professionals of whom something opens, as each stands on the day; those who work with the child. */
export function professionalsNow(found: Pick<CircumstancesFound, 'professionals'>, today: CivilDate): readonly Seen[] {
  const each = Map.groupBy(found.professionals, ({ data }) => data.subjectId);
  return [...each].flatMap(([subjectId, told]) => {
    const professional = told.findLast(({ from }) => from <= today)?.personal.professional;
    return professional === undefined || isClosed(professional) || !professional.involved
      ? []
      : { ...professional, subjectId };
  });
}
