import type { EngineCollection, MongoEngine } from '#platform/mongo-engine';
import type { AccessRow } from './chain-of-server.ts';
import type { DraftRow } from './mongo-drafts.ts';
import type { FilledInRow } from './mongo-filled-in.ts';
import { JOBS, type JobPartRow, type JobRow } from './mongo-jobs.ts';
import type { LookRow } from './mongo-last-looked.ts';
import type { LeaseRow } from './mongo-leases.ts';
import { LETTERS, type LetterRow } from './mongo-outbox.ts';
import type { SessionRow } from './mongo-sessions.ts';
import type { SettingRow } from './mongo-settings.ts';
import { processCollections, type ProcessCollections } from './process-collections.ts';

export type OperationsCollections = Readonly<{
  processes: ProcessCollections;
  leases: EngineCollection<LeaseRow>;
  outbox: EngineCollection<LetterRow>;
  accesses: EngineCollection<AccessRow>;
  settings: EngineCollection<SettingRow>;
  sessions: EngineCollection<SessionRow>;
  drafts: EngineCollection<DraftRow>;
  filledIn: EngineCollection<FilledInRow>;
  jobs: EngineCollection<JobRow>;
  jobParts: EngineCollection<JobPartRow>;
  looks: EngineCollection<LookRow>;
}>;

export async function operationsCollections(engine: MongoEngine): Promise<OperationsCollections> {
  const rows: OperationsCollections = {
    processes: await processCollections(engine),
    leases: engine.collection('leases'),
    outbox: engine.collection('outbox'),
    accesses: engine.collection('access_entries'),
    settings: engine.collection('settings'),
    sessions: engine.collection('sessions'),
    drafts: engine.collection('drafts'),
    filledIn: engine.collection('filled_in'),
    jobs: engine.collection('jobs'),
    jobParts: engine.collection('job_parts'),
    looks: engine.collection('last_looked'),
  };
  for (const series of [LETTERS, JOBS]) await engine.beginSeries(series);
  await engine.declare(rows.leases);
  await engine.declare(rows.outbox, [
    { name: 'due', key: { state: 1, number: 1 } },
    { name: 'in_order', key: { number: 1 } },
  ]);
  await engine.declare(rows.accesses, [
    { name: 'of_child', key: { children: 1, at: 1, writer: 1, number: 1 } },
    { name: 'by_time', key: { at: 1 } },
    { name: 'taken_out', key: { takenOut: 1, at: 1, writer: 1, number: 1 } },
    { name: 'tried', key: { tried: 1, children: 1, at: 1, writer: 1, number: 1 } },
    { name: 'for_a_reason', key: { reasonKind: 1, at: 1, writer: 1, number: 1 } },
    { name: 'chains', key: { writer: 1, number: 1 }, unique: true },
  ]);
  await engine.declare(rows.settings);
  await engine.declare(rows.sessions, [
    { name: 'of_person', key: { person: 1 } },
    { name: 'by_end', key: { idleEndsAt: 1 } },
  ]);
  await engine.declare(rows.drafts, [
    { name: 'of_owner', key: { owner: 1, savedAt: -1, _id: 1 } },
    { name: 'by_expiry', key: { expiresAt: 1 } },
  ]);
  await engine.declare(rows.filledIn, [
    { name: 'of_session', key: { session: 1, keptAt: -1 } },
    { name: 'of_person', key: { person: 1 } },
    { name: 'by_expiry', key: { expiresAt: 1 } },
  ]);
  await engine.declare(rows.jobs, [
    { name: 'to_do', key: { kind: 1, state: 1, number: 1 } },
    { name: 'of_owner', key: { owner: 1, number: 1 } },
    { name: 'of_kind', key: { kind: 1, number: 1 } },
    { name: 'by_expiry', key: { expiresAt: 1 } },
  ]);
  await engine.declare(rows.jobParts, [{ name: 'of_job', key: { job: 1 } }]);
  await engine.declare(rows.looks);
  return rows;
}
