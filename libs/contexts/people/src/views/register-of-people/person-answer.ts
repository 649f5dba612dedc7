import { meaning, says, type Saying } from '#platform/gateway';
import { rolesGiven } from '../../staff/roles-given.ts';
import { detailsGrounds } from '../../staff/staff.events.ts';
import { confirmersAnswer } from '../confirmers-answer.ts';
import { someone } from '../someone-named.ts';

const someoneAt = says.shape('DoneBySomeone', { by: someone, at: says.instant() });
const because = says.orNull(says.opened(says.text('Away for two weeks')));
const act = says.orNull(says.shape('ActOnGrant', { by: someone, at: says.instant(), because }));

export const grantAnswer = says.shape('GrantShown', {
  grantId: says.id(),
  kind: says.code(['role', 'cover', 'audit']),
  role: meaning(says.orNull(says.code(rolesGiven)), 'Null of what is no role.'),
  ownRole: meaning(
    says.orNull(says.text('attendance-clerk')),
    'By its code, the role of the council’s own that is cut from `role`; null of any other.',
  ),
  team: says.orNull(says.text('sen-north')),
  organisation: says.orNull(says.text('council')),
  covers: meaning(says.orNull(someone), 'For whom they act; null of what is no cover.'),
  audits: meaning(
    says.orNull(
      says.shape('TermsOfAudit', {
        childIds: says.list(says.id()),
        from: says.date('2025-09-01'),
        to: says.date('2026-08-31'),
      }),
    ),
    'Of whom, and of which days, an auditor reads; else null.',
  ),
  from: says.date('2026-01-12'),
  lastDay: meaning(says.orNull(says.date('2026-03-27')), 'Null: until it is ended.'),
  standing: meaning(
    says.code(['waits', 'declined', 'to-come', 'holds', 'over']),
    'Today: `waits` to be confirmed, `holds`, or will, or did.',
  ),
  given: says.shape('GivenBy', { by: someone, at: says.instant(), because }),
  decided: meaning(act, 'Confirmed or declined; null while it waits.'),
  endings: meaning(
    says.list(
      says.shape('EndingOfGrant', { by: someone, at: says.instant(), because, lastDay: says.date('2026-03-27') }),
    ),
    'Ended earlier than was said, each time earlier still; the last first.',
  ),
});
export type GrantShown = Saying<typeof grantAnswer>;

export const personAnswer = says.shape('PersonFound', {
  staffId: says.id(),
  name: says.opened(says.text('Priya Nair')),
  email: says.orNull(says.opened(says.text('priya.nair@council.example'))),
  vouchedBy: says.text('council'),
  subject: says.opened(says.text('priya.nair')),
  enteredAt: says.instant(),
  grants: meaning(says.list(grantAnswer), 'Last given first.'),
  destruction: meaning(
    says.orNull(
      says.shape('DestructionOfDetails', {
        ground: says.code(detailsGrounds),
        proposed: someoneAt,
        done: says.orNull(someoneAt),
      }),
    ),
    'That nothing is to tell any more who they were: proposed, and confirmed by another. Else null.',
  ),
  mayConfirm: meaning(
    says.shape('WhoMayConfirmOfPerson', { grants: confirmersAnswer, details: confirmersAnswer }),
    'Who may confirm what is given to them, and that their details are destroyed.',
  ),
  revision: meaning(says.int(3), 'Of the person: its ETag.'),
});
export type PersonFound = Saying<typeof personAnswer>;
