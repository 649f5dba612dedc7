import { refusals } from '#platform/event-sourcing';
import { saysNotDisclosed } from '#platform/privacy';
import type { Circumstances } from '../circumstances/circumstances.ts';

type Said = Readonly<Record<string, unknown>>;
type Change = Circumstances[number];

/** Of which change the sealed part holds what a form shows as not disclosed. */
const PART_OF: Readonly<Record<string, string>> = {
  ...{ AddressesChanged: 'lines', PersonAroundChanged: 'person', ProfessionalChanged: 'professional' },
  ...{ ExaminationChanged: 'examination', CareStatusChanged: 'otherAuthority' },
};

/** What of the record has to be opened, so that what somebody left as “Not disclosed” stays what it is. */
export type ToKeep = Readonly<{ of: Change; part: string }>;

const refusal = refusals({
  'not-disclosed-to-keep':
    '“Not disclosed” stands for what is on record and not shown. Nothing is on record there: type what it is, or leave it empty.',
});

/**
 * Which changes hold what was left as it stood: of a person, a professional or an examination the one that is put right, or what
 * stands on the day; of addresses all that are known, since each lives on under its own number.
 */
export function keptIn(type: string, told: Said, circumstances: Circumstances): readonly ToKeep[] {
  const part = PART_OF[type];
  if (part === undefined || !leftIn(type, told)) return [];
  const held = circumstances.filter((each) => each.type === type);
  if (type === 'AddressesChanged') return held.toReversed().map((of) => ({ of, part }));
  const { changeId, subjectId, from } = told as Readonly<{ changeId?: string; subjectId?: string; from: string }>;
  const ofIt = held.filter(({ id, data }) =>
    changeId === undefined ? subjectId === (data as Said)['subjectId'] : id === changeId,
  );
  const of = ofIt.findLast(({ data }) => data.from <= from) ?? ofIt[0];
  return of ? [{ of, part }] : [];
}

/** What was told, with what stands in place of each “Not disclosed”. @throws Refusal nothing stands there */
export function asKept(type: string, told: Said, opened: readonly unknown[]): Said {
  if (!leftIn(type, told)) return told;
  if (type === 'AddressesChanged') {
    const known = opened.flatMap((lines) => (Array.isArray(lines) ? (lines as readonly Said[]) : []));
    const addresses = (told['addresses'] as readonly Said[]).map((address, n) => {
      if (!saysNotDisclosed(address['line1'])) return address;
      const before = known.find(({ addressId }) => addressId === address['addressId']);
      if (!before) throw refusal('not-disclosed-to-keep', `addresses.${n}.line1`);
      return { ...address, ...before };
    });
    return { ...told, addresses };
  }
  const left = Object.keys(told).filter((name) => COVERED_WORDS.has(name) && saysNotDisclosed(told[name]));
  const standing = type === 'CareStatusChanged' ? { otherAuthority: opened[0] } : ((opened[0] ?? {}) as Said);
  for (const name of left) if (typeof standing[name] !== 'string') throw refusal('not-disclosed-to-keep', name);
  return { ...told, ...Object.fromEntries(left.map((name) => [name, standing[name]])) };
}

const COVERED_WORDS: ReadonlySet<string> = new Set([
  ...['address', 'telephone', 'email', 'organisation', 'satAt', 'otherAuthority'],
]);

const leftIn = (type: string, told: Said): boolean =>
  type === 'AddressesChanged'
    ? (told['addresses'] as readonly Said[]).some(({ line1 }) => saysNotDisclosed(line1))
    : PART_OF[type] !== undefined &&
      Object.entries(told).some(([name, value]) => COVERED_WORDS.has(name) && saysNotDisclosed(value));
