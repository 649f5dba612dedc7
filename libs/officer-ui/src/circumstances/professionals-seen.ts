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

/** One brings the others together: where two are said to, somebody has to say which. */
export function otherLeads(found: CircumstancesFound, today: CivilDate, subjectId: string): readonly string[] {
  const leads = professionalsNow(found, today).filter(({ lead }) => lead);
  if (!leads.some((each) => each.subjectId === subjectId)) return [];
  return leads.flatMap((each) =>
    each.subjectId === subjectId ? [] : `${each.name} is recorded as the lead, too: change one of the two`,
  );
}
