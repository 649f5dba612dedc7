import { ADMINISTRATOR, SEN_OFFICER, TEAM_MANAGER } from '../../apps/server/src/demo/cast.ts';
import { alikeChild } from '../harness/alike-child.ts';
import { apLead, dataProtectionOfficer } from '../harness/the-people.ts';
import { canary } from './canaries.ts';
import { written, type Council } from './council.ts';

/** The service from a day to come: from today another would be asked why it changes the record. */
const from = '2025-11-03';
const changes = [
  ['owning-services', 'OwningServiceChanged', { owningService: 'exclusions', from: '2026-10-05' }],
  ['owning-teams', 'OwningTeamChanged', { owningTeam: 'sen-north', from }],
  ['allocated-officers', 'AllocatedOfficerChanged', { officerId: SEN_OFFICER, from }],
  ['rolls', 'RollsChanged', { onRoll: true, schoolUrn: 110_002, secondUrn: 110_001, from }],
] as const;

/** Each change of who holds the record, told better and taken back, with a canary in each reason. */
export async function changedHands(council: Council, childId: string, label: string): Promise<void> {
  for (const [route, type, told] of changes) {
    const record = `/children/${childId}`;
    // Rolls are handed on by nobody.
    const why = (what: string) =>
      route === 'rolls' ? {} : { because: canary(`${label} why handed on ${what} ${route}`) };
    const change = written(
      await council.post(SEN_OFFICER, `${record}/${route}`, { ...told, ...why('at first') }),
      type,
    );
    const reason = (what: string) => ({ reason: canary(`${label} why ${what} ${route}`) });
    await council.post(SEN_OFFICER, `${record}/${route}/${change}/corrections`, {
      ...{ ...told, from: told.from === from ? '2025-11-04' : '2026-10-06' },
      ...why('as corrected'),
      ...reason('other'),
    });
    await council.post(SEN_OFFICER, `${record}/changes/${change}/voids`, reason('no'));
  }
  await saidToBeAway(council, childId, label);
  await toldApart(council, childId, label);
  const because = (what: string) => ({ because: canary(`${label} why ${what} sharing`) });
  const sharings = `/children/${childId}/sharings`;
  const told = { service: 'exclusions', lastDay: '2026-10-05', ...because('a') };
  const sharing = written(await council.post(SEN_OFFICER, sharings, told), 'RecordShared');
  await council.post(SEN_OFFICER, `${sharings}/${sharing}/ends`, because('no more'));
}

/** Where a child is said to be, and that its record is closed, put right, reopened and taken back: each word of it a canary. */
async function saidToBeAway(council: Council, childId: string, label: string): Promise<void> {
  const record = `/children/${childId}`;
  const reason = (what: string) => ({ reason: canary(`${label} why ${what}`) });
  const told = (what: string) => ({
    ...{ whereabouts: 'moved-away', from, movedTo: canary(`${label} ${what} moved to`) },
    school: canary(`${label} ${what} school there`),
  });
  const move = written(await council.post(SEN_OFFICER, `${record}/whereabouts`, told('told')), 'WhereaboutsChanged');
  const corrections = `${record}/whereabouts/${move}/corrections`;
  await council.post(SEN_OFFICER, corrections, { ...told('other'), ...reason('other place') });
  const closing = (what: string) => ({
    ...{ because: 'moved-away', on: from, confirmer: 'receiving-school', confirmedOn: from },
    confirmedBy: canary(`${label} ${what} confirmed by`),
    details: canary(`${label} ${what} closing details`),
  });
  const closed = written(await council.post(SEN_OFFICER, `${record}/closings`, closing('told')), 'RecordClosed');
  const closings = `${record}/closings/${closed}`;
  await council.post(SEN_OFFICER, `${closings}/corrections`, { ...closing('other'), ...reason('other closing') });
  const why = (what: string) => ({ because: canary(`${label} why ${what}`) });
  await sealedBetween(council, record, why);
  await madeOneBetween(council, childId, closings, label);
  const reopened = written(await council.post(SEN_OFFICER, `${record}/reopenings`, why('reopened')), 'RecordReopened');
  const reopenings = `${record}/reopenings/${reopened}`;
  const anew = { ...why('reopened otherwise'), ...reason('other reopening') };
  await council.post(SEN_OFFICER, `${reopenings}/corrections`, anew);
  await council.post(SEN_OFFICER, `${reopenings}/voids`, reason('no reopening'));
  await council.post(SEN_OFFICER, `${closings}/voids`, reason('no closing'));
  await council.post(SEN_OFFICER, `${record}/whereabouts/${move}/voids`, reason('no move'));
}

/** The closed record is sealed, opened and unsealed again, each time for a reason of its own. */
async function sealedBetween(council: Council, record: string, why: (what: string) => { because: string }) {
  const wanted = { ground: 'adopted', reference: why('file of the sealing').because };
  const asks = async (path: string, body: object, type: string) =>
    written(await council.post(apLead.id, `${record}/${path}`, body), type);
  const second = (askedId: string, how: 'confirmations' | 'declinations', body: object) =>
    council.post(dataProtectionOfficer.id, `${record}/sealings/${askedId}/${how}`, body);
  const first = await asks('sealings', { ...wanted, ...why('sealed') }, 'SealingAsked');
  await second(first, 'declinations', why('not sealed'));
  const sealed = await asks('sealings', { ...wanted, ...why('sealed all the same') }, 'SealingAsked');
  await second(sealed, 'confirmations', { checked: true });
  const open = { wish: 'to-unseal', ...why('unsealed') };
  await second(await asks('sealed-openings', open, 'OpeningOfSealedAsked'), 'confirmations', { checked: true });
  // From the next request on everybody is let in again.
  await council.service.drained();
}

/** Another record of the same name and birth is said to be another child’s, with a canary in why; then nothing of that one opens any more. */
async function toldApart(council: Council, childId: string, label: string): Promise<void> {
  const twin = await alikeChild(council.service, childId);
  const judgements = `/children/${childId}/possible-duplicates/${twin}/judgements`;
  for (const as of ['two-children', 'perhaps-one'])
    await council.post(SEN_OFFICER, judgements, { as, because: canary(`${label} why ${as}`) });
  const reason = 'registered-in-error';
  await council.post(ADMINISTRATOR, `/children/${twin}/personal-data-destruction`, { reason });
}

/** The record leads to another of the same child for a while: each word of it a canary, and nothing of that other one opens any more. */
async function madeOneBetween(council: Council, childId: string, closing: string, label: string): Promise<void> {
  const why = (what: string) => ({ because: canary(`${label} why ${what}`) });
  const under = { because: 'under-another-record', on: from };
  await council.post(SEN_OFFICER, `${closing}/corrections`, { ...under, reason: canary(`${label} why under another`) });
  const other = await alikeChild(council.service, childId);
  const pair = `/children/${childId}/possible-duplicates/${other}`;
  const asked = async (what: string) =>
    written(await council.post(SEN_OFFICER, `${pair}/merges`, why(what)), 'MergeAsked');
  await council.post(SEN_OFFICER, `${pair}/merges/${await asked('asked')}/declinations`, why('declined'));
  await council.post(TEAM_MANAGER, `${pair}/merges/${await asked('asked again')}/confirmations`, why('made one'));
  await council.service.drained();
  await council.post(SEN_OFFICER, `${pair}/partings`, why('parted'));
  await council.service.drained();
  const reason = 'registered-in-error';
  await council.post(ADMINISTRATOR, `/children/${other}/personal-data-destruction`, { reason });
}
