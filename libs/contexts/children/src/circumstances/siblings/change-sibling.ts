import { Command, refusals, type Draft, type Facts } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import type { Child } from '../../child/child.ts';
import { refuseClosed } from '../../child/refuse-closed.ts';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import type { Circumstances } from '../circumstances.ts';
import { partOfEach, type Restated, type Stands, type ToldOfEach } from '../dated-part.ts';
import type { SiblingHeld, SiblingTold } from '../sibling-told.ts';
import { saidAs } from '../told-of-both.ts';

type Told = ToldOfEach & SiblingTold;

/** From a day on, behind or ahead, another child on record is a sibling of this one, or is no longer; both records say so. */
export class ChangeSibling extends Command<Told> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['SiblingChanged'] as const;
}

/** A change of it as it should have been recorded, on both records. */
export class CorrectSibling extends Command<Restated<Told>> {
  static readonly act = 'say-what-holds-of-a-child';
  static readonly writes = ['SiblingChangedCorrected'] as const;
}

const refusal = refusals({
  'sibling-of-itself': 'No child is its own sibling. Choose the record of the other child.',
  'no-such-sibling': 'No child is on record under the number of the sibling. Find the child, or register it first.',
  'already-siblings': 'These two are recorded as siblings already. Change what is recorded of them, or correct it.',
  'sibling-of-protected':
    'Where one of these two lives is not to be known, and the record of the other would lead there. It is not recorded that they are siblings while that holds.',
  'sibling-is-another':
    'This is recorded of another child. If the wrong child was chosen, void it, and record the right one.',
});

const { change, correct } = partOfEach('SiblingChanged', ({ siblingId, kind, linked }: Told) => ({
  sibling: { siblingId, kind, linked },
}));

type Known = Readonly<{
  child: Child;
  sibling: Child;
  /** What stands of all siblings of the child. */
  held: readonly SiblingHeld[];
  /** What the record of the sibling says of the two. */
  elsewhere?: readonly SiblingHeld[];
  /** The address of one of the two is not to be known. */
  isProtected?: boolean;
  bornOn?: CivilDate | null;
  stands?: Stands | null;
}>;

export function changeSibling(
  command: ChangeSibling,
  circumstances: Circumstances,
  facts: Facts<CircumstancesEvent>,
  known: Known,
): Draft<CircumstancesEvent> {
  const { child, bornOn = null, stands = null } = known;
  const draft = change(command, circumstances, facts, child, bornOn, stands);
  const { linked, subjectId } = command.data;
  // Before anything is said of what stands of the two: to who may not know of one of them, no answer differs by it.
  const isLed = known.isProtected === true && (linked || subjectId === undefined);
  if (isLed && known.sibling.phase === 'registered') throw refusal('sibling-of-protected', 'siblingId');
  refuseUnlessSibling(command.data, known, subjectId);
  refuseClosed(known.sibling);
  return draft;
}

export function correctSibling(
  command: CorrectSibling,
  circumstances: Circumstances,
  facts: Facts<CircumstancesEvent>,
  known: Known,
): Draft<CircumstancesEvent> {
  const { child, bornOn = null } = known;
  const draft = correct(command, circumstances, facts, child, bornOn);
  const corrected = known.held.find(({ changeId }) => changeId === command.data.changeId);
  refuseUnlessSibling(command.data, known, corrected?.subjectId);
  return draft;
}

/** @param subjectId under which it is recorded already */
function refuseUnlessSibling(
  told: Told,
  { sibling, held, elsewhere = [] }: Known,
  subjectId: string | undefined,
): void {
  if (told.siblingId === told.childId) throw refusal('sibling-of-itself', 'siblingId');
  if (sibling.phase !== 'registered') throw refusal('no-such-sibling', 'siblingId');
  const isOther = held.some((each) => each.subjectId === subjectId && each.told.siblingId !== told.siblingId);
  if (isOther) throw refusal('sibling-is-another', 'siblingId');
  // Where the other record alone says it, and says the same, something failed in between: this completes it.
  const isToldOtherwise = elsewhere.some((each) => saidAs(each) !== saidAs({ from: told.from, told }));
  if (subjectId === undefined && (held.some((each) => each.told.siblingId === told.siblingId) || isToldOtherwise))
    throw refusal('already-siblings', 'siblingId');
}
