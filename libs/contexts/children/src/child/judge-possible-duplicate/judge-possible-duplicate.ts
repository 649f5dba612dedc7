import { Command, refusals, type Draft } from '#platform/event-sourcing';
import type { Child } from '../child.ts';
import type { ChildEvent } from '../child.events.ts';
import { judgedDraft } from '../judged-from-other.ts';
import { possiblyOne, toldApart } from '../possibly-one.ts';

/** What one person says of two records: that they are of one child two say, of whom one asks for it. */
export const judgements = ['two-children', 'perhaps-one'] as const;
export type Judged = (typeof judgements)[number];

type Judgement = Readonly<{ childId: string; otherChildId: string; as: Judged; because: string }>;

/** Somebody who may open both says of two records whether they are of two children. */
export class JudgePossibleDuplicate extends Command<Judgement> {
  static readonly act = 'correct-an-identity';
}

const refusal = refusals({
  'not-alike':
    'Nothing says that these two records may be of one child: they share no number and no name with a date of birth. There is nothing to tell apart.',
  'told-apart-already':
    'Somebody has said already that these are two children. If you doubt it, say that they may be one child all the same.',
  'not-told-apart':
    'Nobody has said that these are two children: they wait for somebody to say so, or for the records to become one.',
});

/** On the record from which one looks. */
export function judgePossibleDuplicate({ data }: JudgePossibleDuplicate, child: Child): Draft<ChildEvent> {
  const { otherChildId, as } = data;
  if (child.phase !== 'registered') throw refusal('not-alike');
  const { judged, possibleDuplicates } = child;
  const found = possibleDuplicates.flatMap((each) => each.otherChildIds);
  const isApart = toldApart(judged).includes(otherChildId);
  if (as === 'two-children' && isApart) throw refusal('told-apart-already', 'as');
  if (as === 'perhaps-one' && !isApart) throw refusal('not-told-apart', 'as');
  if (!isApart && !possiblyOne(found, judged).includes(otherChildId)) throw refusal('not-alike');
  return judgedDraft([otherChildId], data);
}
