import { NOT_DISCLOSED, type ShownInstead } from '#platform/privacy';
import type { SealedAt } from '#platform/privacy';
import type { Betrayal } from './protection.events.ts';
import type { Protection } from './protection.ts';

/** What of a sealed value is shown where the mark stands: its shape, so that no page, file or program has to know of it. */
type Covered = Readonly<{ by: 'always' | Betrayal; instead: ShownInstead }>;

type Said = Readonly<Record<string, unknown>>;

const text: ShownInstead = (opened) => (opened === null ? null : NOT_DISCLOSED);

const within =
  (...parts: readonly string[]): ShownInstead =>
  (opened) => {
    const said = opened as Said;
    const there = parts.filter((part) => said[part] !== null && said[part] !== undefined);
    return { ...said, ...Object.fromEntries(there.map((part) => [part, NOT_DISCLOSED])) };
  };

const NOTHING_MORE = { line2: null, town: null, postcode: null };
const lines: ShownInstead = (opened) =>
  (opened as readonly Said[]).map((line) => ({ ...line, line1: NOT_DISCLOSED, ...NOTHING_MORE }));

const always = (instead: ShownInstead): Covered => ({ by: 'always', instead });

/** By the category of the stream, and the name of the sealed part. */
const COVERED: Readonly<Record<string, Readonly<Record<string, readonly Covered[]>>>> = {
  circumstances: {
    lines: [always(lines)],
    person: [always(within('address')), { by: 'telephones', instead: within('telephone', 'email') }],
    professional: [{ by: 'professionals', instead: within('organisation', 'telephone', 'email') }],
    examination: [{ by: 'examination-places', instead: within('satAt') }],
    ...{
      otherAuthority: [{ by: 'care-authority', instead: text }],
      authority: [{ by: 'care-authority', instead: text }],
    },
  },
  child: {
    ...{ address: [always(text)], contact: [always(text)] },
    // Where somebody who moved away is now, and who says so.
    ...{ movedTo: [always(text)], school: [always(text)], confirmedBy: [always(text)], details: [always(text)] },
  },
};

/** Why one of these was put right says what it was: nobody tells the address anew by saying why. */
const WHY: ReadonlySet<string> = new Set(['reason', 'confirmedBecause', 'confirmedReasons']);
const TELLS_WHERE =
  /^(ChildRegistered|WhereaboutsChanged|RecordClosed|AddressesChanged|PersonAroundChanged|ProfessionalChanged)(Corrected|Voided)?$/;

/** Of whom a sealed value may tell where they are; null: it tells of no address. */
export type MayTell = Readonly<{ childId: string; instead: (protection: Protection) => ShownInstead | null }>;

export function mayTellWhere({ at, written }: SealedAt): MayTell | null {
  const category = CATEGORIES.find((each) => at.stream.startsWith(`${each}-`));
  if (category === undefined) return null;
  const childId = at.stream.slice(category.length + 1);
  // Why somebody is protected is read where the address is, whether or not the mark still stands.
  if (category === 'protection') return at.field === 'because' ? { childId, instead: () => text } : null;
  const covered =
    COVERED[category]![at.field] ?? (WHY.has(at.field) && TELLS_WHERE.test(written?.type ?? '') ? [always(text)] : []);
  return covered.length === 0 ? null : { childId, instead: (protection) => insteadOf(covered, protection) };
}

const CATEGORIES = [...Object.keys(COVERED), 'protection'];

function insteadOf(covered: readonly Covered[], protection: Protection): ShownInstead | null {
  if (protection.phase === 'open') return null;
  const now = covered.filter(({ by }) => by === 'always' || protection.betrayedBy.includes(by));
  return now.length === 0 ? null : (opened) => now.reduce((shown, { instead }) => instead(shown), opened);
}
