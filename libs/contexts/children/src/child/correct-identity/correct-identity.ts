import {
  canonical,
  Command,
  correction,
  refusals,
  unlessQuestioned,
  type Draft,
  type Facts,
} from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { bornBeforeRoll } from '#statutory-rules';
import type { Child } from '../child.ts';
import type { FactAgainstBirth } from '../../asks/facts-against-birth.ts';
import type { ChildEvent } from '../child.events.ts';
import { saysOfBirth } from '../birth-asked.ts';
import { birthSaid, type Birth, type BirthSaid } from '../birth-said.ts';
import type { Identity } from '../identity.ts';
import { rollSaid, type RollSaid } from '../no-roll.ts';
import { standsAgainst } from '../stands-against-birth.ts';
import type { SchoolChosen } from '../../asks/schools.ts';
import { ageAtSchool } from '../age-at-school.ts';
import { unusualSchool } from '../unusual-school.ts';
import { maybeForSafety } from '../../circumstances/changed-for-safety.ts';
import { unusualIn } from '../unusual-identity.ts';
import { heldByAnother, type UpnHolder } from '../upn-holder.ts';

/** The parts that were recorded wrongly, as they should read: left out, one stays as it was; null takes it away. */
export type IdentityCorrection = Readonly<{ childId: string; reason: string }> &
  RollSaid &
  BirthSaid &
  Readonly<{ [Part in Exclude<keyof Identity, keyof Birth>]?: Identity[Part] | undefined }>;

export class CorrectIdentity extends Command<IdentityCorrection> {
  static readonly act = 'correct-an-identity';
}

/** What the handler asked of others before it let the decision be taken. */
type Known = Readonly<{
  holder: UpnHolder | null;
  against: readonly FactAgainstBirth[];
  held: IdentityHeld | null;
  /** As the register of schools has the one that is given, or else that of the registration. */
  school: SchoolChosen;
  hidden?: IdentityToHide | null;
}>;

/** By what a child is found whose name and number may have changed by an adoption or for safety; null of any other. */
export type IdentityToHide = Readonly<{ givenNames: unknown; familyName: unknown; numbers: readonly string[] }>;

/** What is on record; null where nobody can tell. Who sends the whole record again is asked only of what changes. */
export type IdentityHeld = Readonly<{ dateOfBirth: CivilDate | null; upn: string | null }>;

const refusal = refusals({
  'not-registered': 'No child is registered under this number.',
  'personal-data-destroyed': 'This child’s personal data was destroyed, so there is nothing left to correct.',
  'nothing-to-correct':
    'Nothing would change: who the child is is recorded like this now. Say which part is to read otherwise, and how.',
  'born-later': 'The date of birth is after the date from which the child is on the school’s roll.',
});

/** Whether anything of the roll is said: else it stays. */
const saysOfRoll = ({ schoolUrn, noRoll }: RollSaid): boolean => schoolUrn !== undefined || noRoll !== undefined;

/** Nothing is said of the birth: it stays. */
const none: Partial<Birth> = {};

/** The record reads as if it had been right from the start; the first entry and who corrected it stay in the line. */
export function correctIdentity(
  { data, envelope }: CorrectIdentity,
  child: Child,
  { holder, against, held, school, hidden = null }: Known,
  facts: Facts<ChildEvent>,
): Draft<ChildEvent> {
  const { childId: _, reason, schoolUrn: __, noRoll: ___, ...said } = data;
  const { birthIs, dateOfBirth: born, estimatedBy, estimatedFrom, ...identity } = said;
  const birth = { birthIs, dateOfBirth: born, estimatedBy, estimatedFrom };
  if (child.phase === 'destroyed') throw refusal('personal-data-destroyed');
  if (child.phase === 'unknown') throw refusal('not-registered');
  const { id: original, effectiveOn, data: registered } = child.registration;
  const roll = saysOfRoll(data) ? rollSaid(data) : registered.roll;
  const schoolUrn = roll.is === 'school' ? roll.schoolUrn : null;
  const isOtherSchool = canonical(roll) !== canonical(registered.roll);
  const known = school === null || school === 'unknown' ? null : school;
  const parts = {
    ...identity,
    ...(saysOfBirth(birth) ? birthSaid(birth) : none),
    ...(isOtherSchool && { schoolName: known?.name ?? null }),
  };
  if (parts.dateOfBirth && parts.dateOfBirth > effectiveOn)
    throw refusal('born-later', 'dateOfBirth', bornBeforeRoll(parts.dateOfBirth, effectiveOn));
  const draft = correction(
    facts,
    { original, reason },
    'ChildRegisteredCorrected',
    { parts, ...(isOtherSchool && { now: { roll } }) },
    () => refusal('not-registered'),
  );
  if (!isOtherSchool && Object.keys(draft.personal ?? {}).every((part) => part === 'reason'))
    throw refusal('nothing-to-correct');
  const dateOfBirth = parts.dateOfBirth === held?.dateOfBirth ? null : (parts.dateOfBirth ?? null);
  const bornOn = parts.dateOfBirth === undefined ? (held?.dateOfBirth ?? null) : parts.dateOfBirth;
  const about = { at: isOtherSchool ? 'schoolUrn' : 'dateOfBirth', of: String(schoolUrn) };
  const upn = parts.upn === held?.upn ? null : (parts.upn ?? null);
  const isRenamed = (['givenNames', 'familyName'] as const).some(
    (part) => hidden !== null && identity[part] !== undefined && identity[part] !== hidden[part],
  );
  const isRenumbered = hidden !== null && upn !== null && hidden.numbers.some((each) => each !== upn);
  const raised = [
    ...(isOtherSchool ? unusualSchool(school, about) : []),
    ...(schoolUrn !== null && (isOtherSchool || dateOfBirth)
      ? ageAtSchool({ school, bornOn, on: effectiveOn }, about)
      : []),
    heldByAnother(upn, holder),
    ...unusualIn({ dateOfBirth, upn, familyName: parts.familyName }, envelope.receivedAt),
    ...(dateOfBirth ? standsAgainst(dateOfBirth, against) : []),
    maybeForSafety(isRenamed || isRenumbered, { at: isRenamed ? 'givenNames' : 'upn', from: effectiveOn }),
  ];
  return unlessQuestioned(draft, raised, envelope);
}
