import {
  apply,
  civilDate,
  dateInWords,
  demand,
  eachNamed,
  listInWords,
  oneOf,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import {
  missingCaseRule,
  missingRule,
  WHEREABOUTS,
  type MissingCaseNeed,
  type Whereabouts,
} from './data/missing-education-law.ts';

/** The case of a child missing education as far as it is recorded; who it is may not be sure yet, and is not asked. */
export interface MissingCase {
  /** Who told of the child; null = not recorded. */
  readonly source: string | null;
  readonly enquiries: readonly Readonly<{ by: 'school' | 'council'; on: IsoDate }>[];
  readonly authoritiesAsked: readonly string[];
}

/**
 * What the case of a child missing education still lacks: its source, reasonable enquiries by school and council with their
 * days, and the authorities asked. It begins before a name is sure. Education Act 1996 s436A; domain reference 0a.
 * Unverified: see its data. Looked up on the day.
 * @throws InvalidInput `not-a-civil-date`, `not-one-of`, `after-the-day` (an enquiry: it is named)
 */
export function missingCaseLacks(found: MissingCase, on: IsoDate): Application<readonly MissingCaseNeed[]> {
  civilDate(on, 'on');
  const { source, enquiries, authoritiesAsked } = found;
  eachNamed(enquiries, 'enquiries', (each, place) => {
    oneOf(each.by, ['school', 'council'], `${place}.by`);
    const made = civilDate(each.on, `${place}.on`) <= on;
    demand(made, `${place}.on`, 'after-the-day', 'must not be after the day that is asked about');
  });
  return apply(missingCaseRule, on, { found, on }, ({ needs }) => {
    const held: Readonly<Record<MissingCaseNeed, boolean>> = {
      source: (source ?? '').trim() !== '',
      'enquiry by the school': enquiries.some(({ by }) => by === 'school'),
      'enquiry by the council': enquiries.some(({ by }) => by === 'council'),
      'authority asked': authoritiesAsked.length > 0,
    };
    const result = needs.filter((need) => !held[need]);
    const lacks = result.length === 0 ? 'nothing is missing' : `still to be recorded: ${listInWords(result)}`;
    return { result, sentence: `Case of a child missing education on ${dateInWords(on)}: ${lacks}.` };
  });
}

/** Whether the case of a child missing education can be closed, and what stands in it until then. */
export type MissingStanding = Readonly<{ closes: boolean; standing: 'found' | 'whereabouts unknown' }>;

/**
 * Where the case of a child missing education stands: "moved away" closes it only when the receiving school or authority
 * confirms, else the whereabouts are unknown. Education Act 1996 s436A; domain reference 0a. Looked up on the day.
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`
 */
export function missingEducationStanding(known: Whereabouts, on: IsoDate): Application<MissingStanding> {
  oneOf(known, WHEREABOUTS, 'known');
  return apply(missingRule, civilDate(on, 'on'), { known, on }, ({ closes: confirming }) => {
    const closes = confirming.includes(known);
    const standing = closes ? 'found' : 'whereabouts unknown';
    return { result: { closes, standing }, sentence: `On ${dateInWords(on)}, ${known}: ${standing}.` };
  });
}
