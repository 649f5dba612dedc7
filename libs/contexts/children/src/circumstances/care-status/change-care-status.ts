import { Command, refusals } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { CareStatus } from '../circumstances.events.ts';
import { datedPart, type Restated } from '../dated-part.ts';

type Told = Readonly<{
  childId: string;
  /** All that hold; `none` alone says that none does. */
  statuses: readonly (CareStatus | 'none')[];
  /** Which one looks after the child, where it is not this council; null where that is not known. */
  otherAuthority: string | null;
  from: CivilDate;
}>;

/** From a day on, behind or ahead, this holds of the child's care. */
export class ChangeCareStatus extends Command<Told> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['CareStatusChanged'] as const;
}

/** A change of the care status as it should have been recorded. */
export class CorrectCareStatus extends Command<Restated<Told>> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['CareStatusChangedCorrected'] as const;
}

const refusal = refusals({
  'none-and-others': 'You say that none holds, and name one that does. Say one or the other.',
  'looked-after-by-two': 'One authority looks after a child: this council, or another.',
  'looked-after-still': 'A child who is looked after now is not previously looked after: that holds once it has ended.',
  'no-other-authority': 'You name another authority, and do not say that it looks after the child.',
});

/** What is told, as it is recorded. @throws Refusal where it cannot be so */
export function careSaid({ statuses, otherAuthority }: Told) {
  const says = new Set(statuses);
  const held = [...says].filter((status) => status !== 'none');
  const elsewhere = says.has('looked-after-elsewhere');
  if (says.has('none') && held.length > 0) throw refusal('none-and-others', 'statuses');
  if (says.has('looked-after') && elsewhere) throw refusal('looked-after-by-two', 'statuses');
  if (says.has('previously-looked-after') && (elsewhere || says.has('looked-after')))
    throw refusal('looked-after-still', 'statuses');
  if (otherAuthority !== null && !elsewhere) throw refusal('no-other-authority', 'otherAuthority');
  return { data: {}, personal: { statuses: held, otherAuthority } };
}

const { change, correct } = datedPart('CareStatusChanged', careSaid);
export const changeCareStatus = change;
export const correctCareStatus = correct;
