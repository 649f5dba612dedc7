import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId } from '#platform/event-sourcing';
import { actsOf, addressOf } from '#nest/web';
import { sourceDefinitions } from '../../scripts/source-definitions.ts';
import { urlOf, type LineIds, type LineStep } from '../harness/line-step.ts';
import { paperwork } from '../harness/paperwork.ts';
import { offeredTo, placedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { neneBridge, senOfficer } from '../harness/the-people.ts';
import { wholeLine } from '../harness/whole-line.ts';

/** What a closed record takes: what puts it right, ends something, tells of what was, or is no act of the service’s with the child. */
const TAKEN = [
  ...['CloseRecord', 'CorrectClosing', 'VoidClosing', 'ReopenRecord', 'CorrectReopening', 'VoidReopening'],
  ...[
    'JudgePossibleDuplicate',
    ...['ProposeMerge', 'ConfirmMerge', 'DeclineMerge', 'PartRecords'],
    'CorrectIdentity',
    'CorrectOwningService',
    'CorrectOwningTeam',
    'CorrectAllocatedOfficer',
    'CorrectRolls',
  ],
  ...['CorrectWhereabouts', 'VoidWhereabouts', 'VoidChange', 'EndSharing'],
  ...[
    'CorrectNames',
    'CorrectUpn',
    'CorrectAddresses',
    'CorrectSenStatus',
    'CorrectHomeAuthority',
    'CorrectCareStatus',
  ],
  ...['CorrectPersonAround', 'CorrectParentalResponsibility', 'CorrectOwnSay', 'CorrectProfessional', 'CorrectHealth'],
  ...['CorrectExamination', 'CorrectCharacteristics', 'CorrectOtherNumber', 'CorrectSibling'],
  ...['VoidCircumstance', 'RemoveCircumstance'],
  // Nobody is to find a child because its record is closed.
  ...[
    'ProtectAddress',
    'ChangeProtection',
    'ReleaseAddress',
    'SettleRelease',
    'ProposeLifting',
    'ConfirmLifting',
    'DeclineLifting',
  ],
  ...['BarPerson', 'LiftBar'],
  ...['ProposeSealing', 'ProposeSealedOpening', 'ConfirmForSealed', 'DeclineForSealed'],
  // A provider is told of nothing, and answers as before until the referral is withdrawn.
  ...['WithdrawReferral', 'RemoveReferralEntry', 'VoidAward', 'MakeOffer', 'DeclineReferral', 'CorrectReceipt'],
  ...['CorrectWithdrawal', 'CorrectAward'],
  ...['EndPlacement', 'RecordReview', 'ConfirmReturn', 'RemovePlacementEntry', 'VoidPlacementEntry', 'CorrectStart'],
  ...['CorrectReview', 'CorrectExtension', 'CorrectEnd', 'CorrectReturnPlan', 'CorrectReturnConfirmation'],
  ...['RecordMarks', 'CorrectMark', 'VoidMark', 'RemoveMark', 'SayNoSession', 'VoidNoSession'],
  // Last, since it takes the child away.
  'DestroyPersonalData',
];
const REFUSED = [
  ...['ChangeOwningService', 'ChangeOwningTeam', 'AllocateOfficer', 'ChangeRolls', 'ChangeWhereabouts', 'ShareRecord'],
  ...[
    'ChangeNames',
    'ChangeUpn',
    'ChangeOtherNumber',
    'ChangeSibling',
    'ChangeAddresses',
    'ChangeSenStatus',
    'ChangeHomeAuthority',
    'ChangeCareStatus',
  ],
  ...['ChangePersonAround', 'ChangeParentalResponsibility', 'ChangeOwnSay', 'ChangeProfessional', 'ChangeHealth'],
  ...['ChangeExamination', 'ChangeCharacteristics', 'FillInReferral', 'ChangeReferral', 'SendReferral'],
  ...['AwardReferral', 'VoidWithdrawal', 'TakeOverPlacement', 'StartPlacement', 'AgreeExtension', 'PlanReturn'],
];

/** Of these a record is no child’s, or is opened by it. */
const OF_CHILDREN = /^\/(?:children\/\{childId\}|referrals|placements\/\{placementId\})/;
const { routes } = await sourceDefinitions();
const commandOf = ({ route }: Pick<LineStep, 'route'>): string =>
  actsOf(routes.find((each) => addressOf(each) === `POST ${route}`)!)[0]!.name;
const commands = [
  ...new Set(
    routes
      .map(addressOf)
      .filter((address) => address.startsWith('POST '))
      .map((address) => address.slice('POST '.length))
      .filter((route) => OF_CHILDREN.test(route))
      .map((route) => commandOf({ route })),
  ),
];

let service: Service;
let running: LineIds;
let toStart: LineIds;
let toChange: LineIds;
let toVoid: LineIds;
beforeAll(async () => {
  service = await Service.startedAt('2026-01-05T10:00:00.000Z');
  const placed = async (familyName: string) => placedChild(service, { familyName, upn: null });
  const [one, other] = [await placed('Closed'), await placed('Awarded')];
  await service.at('2026-01-12T16:00:00.000Z');
  const done = async (path: string, body: object) => (await service.as(senOfficer).post(path, body)).written;
  await done(`/placements/${one.placementId}/start`, { ...paperwork.terms, outcomes: paperwork.outcomes });
  const referral = await offeredTo(service, one.childId, '2026-02-09');
  const filledIn = async () =>
    await done('/referrals', {
      ...paperwork.referral(one.childId),
      confirmed: [`another-referral-open:${referral}`],
      confirmedReason: 'Both are sought',
    });
  const withdrawn = (await filledIn()).id;
  await done(`/referrals/${withdrawn}/withdrawal`, { reason: 'made-in-error' });
  const filled = (await filledIn()).id;
  for (const { childId } of [one, other])
    await done(`/children/${childId}/closings`, { because: 'died', on: '2026-01-12' });
  await service.drained();
  running = {
    ...{
      child: one.childId,
      placement: one.placementId,
      referral,
      elsewhere: filled,
      receiver: neneBridge.organisation!,
    },
  };
  toVoid = { ...running, elsewhere: withdrawn };
  toChange = { ...running, referral: filled };
  toStart = { ...running, child: other.childId, placement: other.placementId };
}, 120_000);
afterAll(() => service.end());

/** Where it names what is not there, it is refused for that. */
const pointing = (ids: LineIds): LineIds =>
  new Proxy(ids, { get: (known, name) => known[String(name)] ?? derivedId('nowhere', String(name)) });

async function told(command: string): Promise<readonly string[]> {
  const ids = pointing(
    { StartPlacement: toStart, ChangeReferral: toChange, VoidWithdrawal: toVoid }[command] ?? running,
  );
  const answers: string[] = [];
  for (const step of wholeLine.filter((each) => commandOf(each) === command)) {
    const answer = await service
      .as(step.by)
      .post(urlOf(step, ids), step.body(ids), { reason: 'Cover for a colleague' });
    answers.push(answer.told);
  }
  return answers;
}

it('Of each command it is said whether a closed record takes it', () =>
  expect(commands.toSorted()).toEqual([...TAKEN, ...REFUSED].toSorted()));

describe('A closed record', () => {
  it.each(REFUSED)('refuses %s, and says that it is closed', async (command) =>
    expect(await told(command)).toContain('409 record-closed'),
  );

  it.each(TAKEN)('does not refuse %s for being closed', async (command) =>
    expect(await told(command)).not.toContain('409 record-closed'),
  );
});
