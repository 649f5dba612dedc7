import { civilDate, inOrder, type IsoDate } from './civil-date.ts';
import { demand } from './invalid-input.ts';

/** Whether a source at hand bears the version out. What is unverified says so wherever it is used. */
export type Mark = 'confirmed' | 'unverified (from memory)';

/** What kind of rule it is: only law and guidance can be breached. */
export type Standing = 'law' | 'guidance' | 'policy' | 'practice' | 'local default';

/** From the first day that the product knows: conventions and a council's settings, which no instrument brings into force. */
export const ALWAYS: IsoDate = '1900-01-01';

/** One wording of a rule, with what it says as data (`facts`) and the days on which it holds. */
export interface RuleVersion<Facts = unknown> {
  readonly version: string;
  /** First day in force; null = commencement not established: the rule answers a gap, and nothing is guessed. */
  readonly from: IsoDate | null;
  /** Last day in force, inclusive; null = no end known. */
  readonly to: IsoDate | null;
  /** Where `from` is not established: the earliest day on which a source shows the version in force. It answers from there. */
  readonly seenInForce?: IsoDate;
  /** Announced on this day (Royal Assent, a consultation answer): until in force, it runs beside as "would be". */
  readonly announced?: IsoDate;
  readonly standing: Standing;
  readonly source: string;
  readonly mark: Mark;
  /** The single facts or dates of this version that no source at hand confirms, in words. */
  readonly unverified?: readonly string[];
  readonly facts: Facts;
}

export interface Rule<Facts = unknown> {
  readonly id: string;
  /** For people: "Start of compulsory school age". */
  readonly title: string;
  readonly versions: readonly RuleVersion<Facts>[];
}

/** The day from which a version answers; null = on no day. */
export const answersFrom = ({ from, seenInForce }: RuleVersion): IsoDate | null => from ?? seenInForce ?? null;

/**
 * Defines a rule from its data.
 * @throws InvalidInput naming the version, if two versions answer for one day, a name is used twice, a date is not one,
 * or `seenInForce` stands beside a known `from`
 */
export function rule<Facts>(definition: Rule<Facts>): Rule<Facts> {
  const { id, versions } = definition;
  demand(/^[a-z][A-Za-z0-9.()-]*$/.test(id), 'id', 'not-a-rule-id', 'must be a rule id, such as excl.day6');
  demand(versions.length > 0, id, 'no-versions', 'must have a version');
  const names = versions.map(({ version }) => version);
  demand(new Set(names).size === names.length, id, 'version-named-twice', 'must name each version once');
  versions.forEach((each) => checkDates(each, `${id}@${each.version}`));
  const answering = versions
    .filter((each) => answersFrom(each) !== null)
    .sort((a, b) => (answersFrom(a)! < answersFrom(b)! ? -1 : 1));
  answering.forEach((each, index) => {
    const next = answering[index + 1];
    const apart = next === undefined || (each.to !== null && each.to < answersFrom(next)!);
    demand(apart, `${id}@${each.version}`, 'versions-overlap', 'must end before the next version begins');
  });
  return frozen({ ...definition, versions: versions.map((each) => ({ ...each })) });
}

/** All through, so that no answer that hands out a rule's facts can change them. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

function checkDates(version: RuleVersion, field: string): void {
  const start = answersFrom(version);
  if (start !== null) civilDate(start, field);
  if (version.announced !== undefined) civilDate(version.announced, field);
  if (version.to !== null) inOrder(start ?? version.to, version.to, field);
  const known = version.from === null || version.seenInForce === undefined;
  demand(known, field, 'start-said-twice', 'must not have seenInForce beside a known from');
}
