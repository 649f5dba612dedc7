import type { DataOf, PersonalOf } from '#platform/event-sourcing';
import type { OpenedOrLost } from '#platform/privacy';
import type { CivilDate } from '#platform/time';
import type { professionalChanged } from '../../circumstances/circumstances.events.ts';

type Told = (typeof professionalChanged)[0];
type Held = Readonly<{
  changeId: string;
  from: CivilDate;
  until: CivilDate | null;
  data: DataOf<Told>;
  personal: { readonly [K in keyof PersonalOf<Told>]: OpenedOrLost<PersonalOf<Told>[K]> };
}>;

/**
 * One professional brings the others together: whoever is told of as the lead ends, from that day, whoever was it until then.
 * What was told of the first then reads in two parts, the second without the lead.
 * @param held in the order of the days
 */
export function withOneLead(held: readonly Held[]): readonly Held[] {
  const read: Held[] = [];
  let lead: string | null = null;
  for (const one of held) {
    const { subjectId } = one.data;
    if (isLead(one)) {
      const before = read.findLastIndex(({ data }) => data.subjectId === lead);
      if (lead !== null && lead !== subjectId) read.splice(before, 1, ...endedBy(read[before]!, one.from));
      lead = subjectId;
    } else if (lead === subjectId) lead = null;
    read.push(one);
  }
  return read;
}

const isLead = ({ personal: { professional } }: Held): boolean => 'lead' in professional && professional.lead === true;

function endedBy(told: Held, from: CivilDate): readonly Held[] {
  const { professional } = told.personal as Readonly<{ professional: object }>;
  const personal = { professional: { ...professional, lead: false } } as unknown as Held['personal'];
  const since = { ...told, from, data: { ...told.data, from }, personal };
  return told.from === from ? [since] : [{ ...told, until: from }, since];
}
