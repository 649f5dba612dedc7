import type { SqliteFile } from '#platform/sqlite-file';
import type { Instant } from '#platform/time';
import type { LetGo, ProcessRefusal, ProcessState } from '../port/process-records.ts';

export type PlaceRow = Readonly<{ position: string | null; eventId: string | null; beganAt: Instant }>;
export type ParkedRow = Readonly<{
  subject: string;
  cause: string;
  stream: string | null;
  revision: number | null;
  code: string | null;
  tries: number;
  since: Instant;
}>;

export function processStatements(db: SqliteFile) {
  const state = 'subject, version, state, wake_at as wakeAt';
  return {
    place: db.prepare<[string], PlaceRow>(
      'select position, event_id as eventId, began_at as beganAt from process_places where process = ?',
    ),
    fence: db.prepare<[string], number>('select fence from process_places where process = ?').pluck(),
    takeUp: db.prepare('update process_places set fence = ? where process = ?'),
    begun: db.prepare<[], string>('select process from process_places order by process').pluck(),
    begin: db.prepare(
      'insert into process_places (process, position, event_id, began_at) values (?, ?, ?, ?) on conflict do nothing',
    ),
    keep: db.prepare(
      `insert into process_places (process, position, event_id, began_at) values (?, ?, ?, ?)
       on conflict do update set position = excluded.position, event_id = excluded.event_id`,
    ),
    refuse: db.prepare('insert into refusals (process, cause, reason, at) values (?, ?, ?, ?) on conflict do nothing'),
    refusals: db.prepare<[string], ProcessRefusal>(
      'select cause, reason, at from refusals where process = ? order by number',
    ),
    park: db.prepare(
      `insert into parked_causes (process, subject, cause, stream, revision, code, tries, since)
       values (@process, @subject, @cause, @stream, @revision, @code, @code is not null, @now)
       on conflict do update set code = excluded.code, tries = tries + excluded.tries`,
    ),
    parked: db.prepare<[string], ParkedRow>(
      `select subject, cause, stream, revision, code, tries, since from parked_causes
       where process = ? order by number`,
    ),
    unpark: db.prepare('delete from parked_causes where process = ? and cause = ?'),
    letGo: db.prepare(
      `insert into let_go (process, cause, code, reason, at)
       select process, cause, code, @reason, @now from parked_causes where process = @process and cause = @cause`,
    ),
    lettingsGo: db.prepare<[string], LetGo>(
      'select cause, code, reason, at from let_go where process = ? order by number',
    ),
    state: db.prepare<[string, string], ProcessState>(
      `select ${state} from process_states where process = ? and subject = ?`,
    ),
    keepState: db.prepare(
      `insert into process_states (process, subject, version, state, wake_at)
       values (@process, @subject, @version, @state, @wakeAt)
       on conflict do update set version = excluded.version, state = excluded.state, wake_at = excluded.wake_at`,
    ),
    due: db.prepare<[string, string, number], ProcessState>(
      `select ${state} from process_states where process = ? and wake_at <= ? order by wake_at, subject limit ?`,
    ),
    ask: db.prepare(
      'insert into process_requests (request, id) values (?, ?) on conflict do update set id = excluded.id',
    ),
    asked: db.prepare<[], { request: string; id: string }>('select request, id from process_requests order by number'),
    answered: db.prepare('delete from process_requests where id = ?'),
  };
}
