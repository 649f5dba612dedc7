import { RECORD_NAMES, whoMayWhat } from '#authority';
import { Authority, RecordScopes, type Reach, type RecordHeld } from '#platform/gateway';
import type { Within } from '#platform/read-models';
import { Operations } from '#platform/operations';
import { embeddedPlatform, type EmbeddedPlatform } from '#platform/testing';
import { councilTeams } from './child/child.fixtures.ts';
import { children } from './children.module.ts';
import { FactsAgainstBirth, type FactAgainstBirth } from './asks/facts-against-birth.ts';
import { CouncilOfficers } from './asks/council-officers.ts';
import { OtherSystems } from './asks/other-systems.ts';
import { CouncilTeams } from './asks/council-teams.ts';
import { Openers } from './asks/openers.ts';
import { Schools } from './asks/schools.ts';
import { RunningOfChild } from './asks/what-runs.ts';
import { childRecord } from './views/child-record/child-record.ts';

const NOBODYS = { owningTeam: { eq: 'nobody’s' } };

/** The SEN service holds every record. */
class HeldBySen extends RecordScopes {
  override of = (records: readonly string[]): Promise<ReadonlyMap<string, RecordHeld>> =>
    Promise.resolve(
      new Map(records.map((child) => [child, { child, holders: { services: ['sen'], openTo: ['sen'] } }])),
    );
  override within = (reach: Reach, by: string): Within | null =>
    reach.everything || reach.holder === 'sen' ? null : { collection: childRecord.collection, by, where: NOBODYS };
}

const answered = <T>(answer: T): Promise<T> => Promise.resolve(answer);

type Of = Readonly<{ against?: () => Promise<readonly FactAgainstBirth[]>; ofExclusions?: string }>;

/** Children by themselves, on the embedded stores. @param of what the rest of the product says of any birth, and who is an exclusions officer */
export const childrenAlone = ({ against = () => answered([]), ofExclusions }: Of = {}): Promise<EmbeddedPlatform> =>
  embeddedPlatform({
    contexts: [children],
    answers: [
      { provide: FactsAgainstBirth, useValue: { of: against } },
      { provide: RunningOfChild, useValue: { of: () => answered({ referrals: 0, placements: 0 }) } },
      { provide: Schools, useValue: { of: () => answered(null) } },
      { provide: CouncilTeams, useValue: councilTeams },
      {
        provide: CouncilOfficers,
        useValue: {
          rolesOf: (id: string) => answered(id === ofExclusions ? ['exclusions-officer'] : null),
          teamsOf: () => answered([]),
        },
      },
      { provide: Openers, useValue: { among: (_: string, people: readonly string[]) => answered(new Set(people)) } },
      { provide: OtherSystems, useValue: { all: [] } },
      { provide: Operations, useValue: {} },
    ],
    authority: new Authority(whoMayWhat, RECORD_NAMES),
    scopes: () => new HeldBySen(),
  });
