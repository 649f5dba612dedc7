import { meaning, says, type Saying } from '#platform/gateway';
import { rolesGiven } from '../../staff/roles-given.ts';
import { confirmersAnswer } from '../confirmers-answer.ts';
import { someone } from '../someone-named.ts';

const actAnswer = says.shape('ActOfRole', {
  act: says.text('keep-the-register'),
  words: says.text('Record, correct, void and remove the marks of sessions'),
  area: meaning(says.text('Attendance'), 'Of what part of the work it is.'),
  within: meaning(says.text('own service'), 'How far the role goes with it.'),
  withReason: meaning(says.orNull(says.text('council')), 'How much further, for a reason that is kept; else null.'),
});
export type ActShown = Saying<typeof actAnswer>;

const because = says.orNull(says.opened(says.text('Business support does it')));
const proposed = says.shape('RoleProposedBy', { by: someone, at: says.instant() });
const decided = says.orNull(says.shape('RoleDecidedBy', { by: someone, at: says.instant(), because }));

const proposal = says.shape('RoleProposal', {
  proposalId: says.id(),
  acts: says.list(says.text('keep-the-register')),
  forAReason: says.flag(),
  from: says.date('2026-01-12'),
  standing: meaning(
    says.code(['waits', 'confirmed', 'declined', 'not-decided']),
    '`not-decided`: the role was ended while it waited.',
  ),
  proposed,
  decided,
});

export const roleAnswer = says.shape('RoleFound', {
  roleId: says.id(),
  role: meaning(says.text('attendance-clerk'), 'Its code, which says what it is called.'),
  cutFrom: meaning(
    says.orNull(says.code(rolesGiven, 'business-support')),
    'The role of which it keeps a part; null of one that comes with the service.',
  ),
  isCuttable: meaning(says.flag(), 'Whether a role of the council’s own may be cut from it.'),
  isYours: meaning(
    says.flag(),
    'Whether it was given to whoever asks, or to whom they act for: then others decide what it may do.',
  ),
  standing: meaning(
    says.code(['of-the-service', 'waits', 'declined', 'to-come', 'holds', 'over']),
    'Today: comes with the service, waits to be confirmed, was declined, begins later, holds, or has ended.',
  ),
  acts: meaning(says.list(actAnswer), 'What it may do today; of one that begins later, what it may do then.'),
  forAReason: meaning(says.flag(true), 'Whether it opens what is not its own for a reason, where the other may.'),
  mayKeep: meaning(says.list(actAnswer), 'What a role that is cut from the same may do at most.'),
  proposals: meaning(says.list(proposal), 'Of the council’s own: the first, and each change; last proposed first.'),
  mayConfirm: meaning(
    confirmersAnswer,
    'Who may confirm a role that is cut from it, or a change of it; never who has it.',
  ),
  lastDay: meaning(says.orNull(says.date('2026-03-27')), 'Null: it has none.'),
  endings: meaning(
    says.list(
      says.shape('EndingOfRole', { by: someone, at: says.instant(), because, lastDay: says.date('2026-03-27') }),
    ),
    'Each sooner than the one before; the last first.',
  ),
  revision: meaning(says.orNull(says.int(3)), 'Of the role: its ETag; null of one that comes with the service.'),
});
export type RoleFound = Saying<typeof roleAnswer>;
