import { Command, refusals, type Draft, type Facts } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { weekdayAndDate } from '#statutory-rules';
import type { Child } from '../../child/child.ts';
import { unusualUpn } from '../../child/unusual-identity.ts';
import { heldByAnother, type UpnHolder } from '../../child/upn-holder.ts';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import type { Circumstances } from '../circumstances.ts';
import { maybeForSafety } from '../changed-for-safety.ts';
import { datedPart, type Restated } from '../dated-part.ts';
import type { UpnTold } from '../upn-told.ts';

type Told = UpnTold & Readonly<{ childId: string; from: CivilDate }>;

/** From a day on, today or behind, this is the child’s unique pupil number, or why there is none. */
export class ChangeUpn extends Command<Told> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['UpnChanged'] as const;
}

/** A change of the number as it should have been recorded. */
export class CorrectUpn extends Command<Restated<Told>> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['UpnChangedCorrected'] as const;
}

const refusal = refusals({
  'upn-ahead':
    'A UPN is recorded once the child has it, since it is searched by at once: give today or a day that lies behind.',
  'upn-or-why-none': 'Enter the UPN, or say why there is none.',
  'upn-and-why-none': 'You enter a UPN, and say why there is none. Take one of them out.',
});

const { change, correct } = datedPart('UpnChanged', ({ upn, noneBecause, from }: Told, { today }) => {
  if (upn === null && noneBecause === null) throw refusal('upn-or-why-none', 'upn');
  if (upn !== null && noneBecause !== null) throw refusal('upn-and-why-none', 'noneBecause');
  if (from > today) {
    const day = weekdayAndDate(today);
    throw refusal(
      'upn-ahead',
      'from',
      `A UPN is recorded once the child has it, since it is searched by at once: give today, ${day}, or a day before.`,
    );
  }
  return { data: {}, personal: { number: { upn, noneBecause } } };
});

type Known = Readonly<{ child: Child; bornOn?: CivilDate | null; holder?: UpnHolder | null }> &
  Readonly<{
    /** Of a child whose name and number may have changed by an adoption or for safety, which numbers are on record; null of any other. */
    numbersToHide?: readonly string[] | null;
  }>;

/** What a person may know to be right all the same. */
const asked = ({ data, envelope }: Command<Told>, { holder = null, numbersToHide = null }: Known) => {
  // The first number gives nothing away, and whoever tells it again tells no other.
  const isAnother = data.upn !== null && numbersToHide !== null && numbersToHide.some((each) => each !== data.upn);
  return [
    heldByAnother(data.upn, holder),
    unusualUpn(data.upn, envelope.receivedAt),
    maybeForSafety(isAnother, { at: 'upn', from: data.from }),
  ] as const;
};

export function changeUpn(
  command: ChangeUpn,
  circumstances: Circumstances,
  facts: Facts<CircumstancesEvent>,
  known: Known,
): Draft<CircumstancesEvent> {
  const { child, bornOn = null } = known;
  return change(command, circumstances, facts, child, bornOn, null, asked(command, known));
}

export function correctUpn(
  command: CorrectUpn,
  circumstances: Circumstances,
  facts: Facts<CircumstancesEvent>,
  known: Known,
): Draft<CircumstancesEvent> {
  const { child, bornOn = null } = known;
  return correct(command, circumstances, facts, child, bornOn, null, asked(command, known));
}
