import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import { AllocateOfficer, allocateOfficer } from './allocate-officer/allocate-officer.ts';
import { ChangeOwningService, changeOwningService } from './change-owning-service/change-owning-service.ts';
import { ChangeOwningTeam, changeOwningTeam } from './change-owning-team/change-owning-team.ts';
import { ChangeRolls, changeRolls } from './change-rolls/change-rolls.ts';
import { closed, councilTeams, registered, reopened } from './child.fixtures.ts';
import { childStream, type Child } from './child.ts';
import { ShareRecord, shareRecord } from './share-record/share-record.ts';

const [childId, from] = ['c1', '2026-01-12'] as const;
const changeTeam = (command: ChangeOwningTeam, child: Child) => changeOwningTeam(command, child, councilTeams);
const past = [registered, closed()] as const;

describe('A closed record', () => {
  it('takes no other service, team, officer or school, and is shared with nobody', () => {
    specification(
      childStream,
      changeOwningService,
    )(...past)
      .when(asked(ChangeOwningService, { childId, owningService: 'exclusions', from }))
      .refused('record-closed');
    specification(
      childStream,
      changeTeam,
    )(...past)
      .when(asked(ChangeOwningTeam, { childId, owningTeam: 'sen-north', from }))
      .refused('record-closed');
    specification(childStream, (command: AllocateOfficer, child) => allocateOfficer(command, child, null))(...past)
      .when(asked(AllocateOfficer, { childId, officerId: null, from }))
      .refused('record-closed');
    specification(childStream, (command: ChangeRolls, child) =>
      changeRolls(command, child, { schools: new Map(), bornOn: null }),
    )(...past)
      .when(
        asked(ChangeRolls, {
          childId,
          onRoll: false,
          schoolUrn: null,
          secondUrn: null,
          thirdUrn: null,
          noRoll: null,
          from,
        }),
      )
      .refused('record-closed');
    specification(
      childStream,
      shareRecord,
    )(...past)
      .when(asked(ShareRecord, { childId, service: 'exclusions', from: null, lastDay: '2026-07-17', because: 'Both' }))
      .refused('record-closed');
  });

  it('takes them again once it is reopened', () =>
    specification(childStream, changeTeam)(...past, reopened)
      .when(asked(ChangeOwningTeam, { childId, owningTeam: 'sen-north', from }))
      .then({ type: 'OwningTeamChanged', data: { owningTeam: 'sen-north', from }, personal: { because: null } }));
});
