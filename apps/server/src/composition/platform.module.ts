import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { RECORD_NAMES, whoMayWhat } from '#authority';
import {
  CouncilOfficers,
  CouncilTeams,
  Openers,
  OtherSystems,
  AddressMarks,
  MergedRecords,
  ProtectedChildren,
} from '#contexts/children';
import { FeedPeople } from '#contexts/spreadsheets';
import { FilesOfJobs, KeptViews, StandingOfParts } from '#contexts/jobs';
import { CaseWords, ScopesOfRecords } from '#contexts/oversight';
import { ActsOfRoles, OpeningReasons, ReasonsAtFirst, RolesHeld, VouchedIds } from '#contexts/people';
import { ActsOfTheTable } from './acts-of-the-table.ts';
import { ServiceNotices } from '#officer-ui';
import { Catalogue, EventStore } from '#platform/event-sourcing';
import { dueList } from '#platform/deadlines';
import { GatewayModule } from '#nest/gateway';
import { AccessLog, Authority, BodyDigest, Gateway, Narrowings, RecordScopes, ViewProgress } from '#platform/gateway';
import { Admission, Standings, TypedForms } from '#platform/identity';
import { Keys, type MasterKey } from '#platform/keys';
import { Operations, SealedAccessLog, SealedDrafts, SealedFilledIn, SealedJobs } from '#platform/operations';
import { KeyedDigest, Sealer } from '#platform/privacy';
import { ReadModels, ViewWaiter } from '#platform/read-models';
import { ReferenceData } from '#platform/reference-data';
import { Log } from '#platform/telemetry';
import { Clock, londonDate } from '#platform/time';
import { Transactions } from '#platform/transactions';
import { FilledInForms, RefusalsOfCommands, TypedBefore } from '#nest/web';
import { ProcessProgress, RunningVersion } from '#platform/web';
import { ConfiguredReasons } from '../configuration/configured-reasons.ts';
import { ConfiguredSystems } from '../configuration/configured-systems.ts';
import { TeamsOfTheConfiguration } from '../configuration/teams-of-the-configuration.ts';
import { serviceOn, teamsOfServices } from '../configuration/teams-of-services.ts';
import { CouncilAloneWhileHeldBack, NoticesOfStanding } from './held-back.ts';
import { NarrowingsHere } from './narrowings-here.ts';
import { ScopesOfMerged } from './scopes-of-merged.ts';
import { OfficersOfTheRegister } from './officers-of-the-register.ts';
import { PartsStanding } from './parts-standing.ts';
import { filesOfJobs } from './job-works.ts';
import type { Stores } from './open-stores.ts';
import { FeedPeopleHere } from './feed-people-here.ts';
import { OpenersByTheTable } from './openers-by-the-table.ts';
import { ProgressOfProcesses } from './process-progress.ts';
import { DiskKeeps, ProcessesReady, StartReady, StoresWritable, ViewsReady } from './ready-when.ts';
import { DatabaseReached } from './database-reached.ts';
import { EventsReached } from './events-reached.ts';
import { EventsKnown } from './known-events.ts';
import { FilesInPlace } from './files-in-place.ts';
import { rebuildable, catalogue, views } from './all-contexts.ts';
import { takenBy } from './standings.ts';
import { RefusalsInWords } from './refusals-in-words.ts';
import { runningVersion } from './version-of-the-build.ts';
import { AdmittedByRegister, openingReasonsOf, peopleHereOf, standingsOf } from './register-of-people-asked.ts';
import { VouchedBySignIn } from './vouched-by-sign-in.ts';
import type { Identity } from '../identity-of.ts';
import { sealingWith } from './sealing-parts.ts';
import { WordsOfCases, type PeopleKnown } from './words-of-cases.ts';

type Ports = Pick<Stores, 'events' | 'views' | 'keys' | 'operations' | 'reference'> &
  Partial<Pick<Stores, 'writable' | 'kept' | 'inPlace' | 'known' | 'reached' | 'database'>>;

/** Without `kept` it serves nobody: it is a thread of one that does. */
export type Platform = Readonly<{
  stores: Ports;
  masterKey: MasterKey;
  clock: Clock;
  log: Log;
  /** Whom files call by name. */
  people?: PeopleKnown;
  /** By whom people sign in. */
  identity?: Identity;
  /** For what records may be opened, as the pages know it, too. */
  reasons?: OpeningReasons;
}>;

/** The table, by the teams that each service has on the day, and the reasons that hold on it. */
function authorityOn(clock: Clock, reasons: Pick<OpeningReasons, 'takes'>): Authority {
  const teams = teamsOfServices();
  const today = () => londonDate(clock.now());
  return new Authority(
    whoMayWhat,
    RECORD_NAMES,
    (team) => serviceOn(teams, team, today()),
    (kind) => reasons.takes(kind, today()),
  );
}

/** Ports with the adapters that were chosen, and the gateway over them, for every module. */
@Module({})
export class PlatformModule {
  static of({
    stores,
    masterKey,
    clock,
    log,
    people = [],
    identity,
    reasons = openingReasonsOf({ stores, clock }),
  }: Platform): DynamicModule {
    const admission = new CouncilAloneWhileHeldBack(stores.operations);
    const standings = standingsOf({ stores, clock });
    const merged = new MergedRecords(stores.views);
    const undisclosed = new ProtectedChildren(() => marks);
    const sealer = new Sealer(stores.keys, catalogue.upcastPart, undisclosed);
    const transactions: Transactions = new Transactions(stores.events, catalogue, sealingWith(sealer), clock);
    const marks = new AddressMarks(transactions, merged);
    const waiter = new ViewWaiter(stores.views, stores.events.storeId, [
      ...views.map(({ collection }) => collection),
      dueList,
    ]);
    const typed = new TypedBefore(new SealedDrafts(stores.operations.drafts, stores.keys, sealer), clock);
    const filledIn = new FilledInForms(new SealedFilledIn(stores.operations, sealer, clock), log);
    const here = peopleHereOf({ stores, clock }, identity?.verifier);
    const ports: Provider[] = [
      { provide: Clock, useValue: clock },
      { provide: Log, useValue: log },
      { provide: Catalogue, useValue: catalogue },
      { provide: EventStore, useValue: stores.events },
      { provide: Keys, useValue: stores.keys },
      { provide: Sealer, useValue: sealer },
      { provide: ReadModels, useValue: stores.views },
      { provide: ViewWaiter, useValue: waiter },
      { provide: Operations, useValue: stores.operations },
      { provide: ReferenceData, useValue: stores.reference },
      { provide: SealedJobs, useValue: new SealedJobs(stores.operations.jobs, stores.keys, sealer) },
      { provide: FilesOfJobs, useValue: filesOfJobs },
      { provide: KeptViews, useValue: { names: rebuildable.map(({ view }) => view) } },
      { provide: StandingOfParts, useValue: new PartsStanding(stores, clock) },
      { provide: Transactions, useValue: transactions },
      { provide: CaseWords, useValue: new WordsOfCases() },
      { provide: OpeningReasons, useValue: reasons },
      { provide: ReasonsAtFirst, useValue: ConfiguredReasons.read() },
      { provide: RunningVersion, useValue: runningVersion() },
      { provide: RefusalsOfCommands, useValue: new RefusalsInWords() },
      { provide: ProcessProgress, useValue: new ProgressOfProcesses({ ...stores, clock, takenBy }) },
      { provide: Admission, useValue: new AdmittedByRegister(admission, standings, reasons) },
      { provide: Standings, useValue: standings },
      { provide: VouchedIds, useValue: new VouchedBySignIn(identity ?? null, people) },
      { provide: ActsOfRoles, useValue: new ActsOfTheTable() },
      { provide: CouncilTeams, useValue: new TeamsOfTheConfiguration() },
      { provide: CouncilOfficers, useValue: new OfficersOfTheRegister(new RolesHeld(stores.views), people) },
      { provide: FeedPeople, useValue: new FeedPeopleHere(here, people) },
      { provide: OtherSystems, useValue: ConfiguredSystems.read() },
      { provide: TypedForms, useValue: typed },
      { provide: TypedBefore, useValue: typed },
      { provide: FilledInForms, useValue: filledIn },
      { provide: ServiceNotices, useValue: new NoticesOfStanding(admission) },
    ];
    const byTheTable: Provider = {
      ...{ provide: Openers, inject: [Gateway] },
      useFactory: (gateway: Gateway) => new OpenersByTheTable(gateway, here),
    };
    const seams: Provider[] = [
      { provide: BodyDigest, useValue: new KeyedDigest(masterKey) },
      { provide: ViewProgress, useValue: waiter },
      { provide: Authority, useValue: authorityOn(clock, reasons) },
      {
        provide: RecordScopes,
        useValue: new ScopesOfMerged(new ScopesOfRecords(stores.views, stores.events, waiter, clock), merged),
      },
      { provide: Narrowings, useValue: new NarrowingsHere(stores.views, clock) },
      { provide: AccessLog, useValue: new SealedAccessLog(stores.operations.accessJournal, sealer, clock) },
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [GatewayModule.forRoot({ seams: [{ provide: Clock, useValue: clock }, ...seams] })],
      providers: [
        ...[...ports, byTheTable, StartReady, ViewsReady, ProcessesReady],
        ...(stores.writable ? [{ provide: StoresWritable, useValue: stores.writable }] : []),
        ...(stores.kept ? [{ provide: DiskKeeps, useValue: stores.kept }] : []),
        ...(stores.known ? [{ provide: EventsKnown, useValue: stores.known }] : []),
        ...(stores.reached ? [{ provide: EventsReached, useValue: stores.reached }] : []),
        ...(stores.database ? [{ provide: DatabaseReached, useValue: stores.database }] : []),
        ...(stores.inPlace ? [{ provide: FilesInPlace, useValue: stores.inPlace }] : []),
      ],
      exports: [...ports, byTheTable].map((port) => (port as { provide: symbol }).provide),
    };
  }
}
