import { canonical, Command, correction, refusals, unlessQuestioned, type Draft } from '#platform/event-sourcing';
import type { ChildEvent } from '../child.events.ts';
import type { CivilDate } from '#platform/time';
import type { Child } from '../child.ts';
import type { Holders } from '../holders.ts';
import { noSuchChange } from '../change-of-holder.ts';
import { farAhead } from '../../far-ahead.ts';
import { heldLater } from '../../held-later.ts';
import { rollsIn, whyNone } from '../rolls-in.ts';
import { refuseClosed } from '../refuse-closed.ts';
import { rollsTold, type FactsOfChild, type KnownOfRolls, type RollsTold } from '../rolls-told.ts';

/** From a day on, behind or ahead, the child is on these schools' rolls, or on none. */
export class ChangeRolls extends Command<RollsTold> {
  static readonly act = 'say-who-holds-a-record';
  static readonly writes = ['RollsChanged'] as const;
}

/** A change of the rolls as it should have been recorded. */
export class CorrectRolls extends Command<RollsTold & Readonly<{ changeId: string; reason: string }>> {
  static readonly act = 'say-who-holds-a-record';
  static readonly writes = ['RollsChangedCorrected'] as const;
}

type Rolls = Holders['rolls'];

const refusal = refusals({
  'no-change': 'Nothing would change: that is so already on the day you give.',
});

export function changeRolls({ data, envelope }: ChangeRolls, child: Child, known: KnownOfRolls): Draft<ChildEvent> {
  refuseClosed(child);
  const { holders, now, personal, raised } = rollsTold(data, child, known);
  const held = holders.rolls.findLast(({ from }) => from <= now.from);
  // Whoever is silent about why takes nothing away of what was said.
  const why = whyNone(now.roll);
  const isSo = held && canonical(held.value) === canonical(rollsIn(now.roll)) && (why === null || why === held.noRoll);
  if (isSo) throw refusal('no-change', 'from');
  return unlessQuestioned(
    { type: 'RollsChanged', data: now, personal } as const,
    [...raised, ...ahead(now, envelope), ...later(now, { others: holders.rolls, envelope })],
    envelope,
  );
}

export function correctRolls(
  { data, envelope }: CorrectRolls,
  child: Child,
  known: KnownOfRolls,
  facts: FactsOfChild,
): Draft<ChildEvent> {
  const { holders, now, personal: parts, raised } = rollsTold(data, child, known);
  const { changeId: original, reason } = data;
  const others = holders.rolls.filter(({ changeId }) => changeId !== original);
  const was = holders.rolls.find(({ changeId }) => changeId === original)?.from;
  const draft: Draft<ChildEvent> = correction(
    facts,
    { original, reason },
    'RollsChangedCorrected',
    { now, parts },
    noSuchChange,
  );
  return unlessQuestioned(
    draft,
    [...raised, ...ahead(now, envelope), ...later(now, { others, was, envelope })],
    envelope,
  );
}

const later = (
  { from, roll }: Pick<ReturnType<typeof rollsTold>['now'], 'from' | 'roll'>,
  { others, was, envelope }: Readonly<{ others: Rolls; was?: CivilDate | undefined }> & Pick<ChangeRolls, 'envelope'>,
) => heldLater('RollsChanged', { from, value: rollsIn(roll), was }, others, envelope.receivedAt);

const ahead = ({ from }: Pick<RollsTold, 'from'>, { receivedAt }: ChangeRolls['envelope']) =>
  farAhead({ from }, receivedAt);
