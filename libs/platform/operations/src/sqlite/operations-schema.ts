import { ACCESS_JOURNAL_TABLES, ACCESS_REASONS_FOUND, TAKEN_OUT_INDEX, TRIED_INDEX } from './access-journal-tables.ts';
import { PROCESS_PLACES_FENCED, PROCESS_REQUESTS_NAMED, PROCESS_TABLES } from './process-tables.ts';
import { DESK_TABLES } from './desk-tables.ts';
import { FILLED_IN_TABLE } from './filled-in-table.ts';
import { JOB_TABLES } from './job-tables.ts';

export const OPERATIONS_SCHEMA = [
  `
  create table checkpoints (process text primary key, position text not null, event_id text not null) strict;
  create table refusals (
    number integer primary key,
    process text not null,
    cause text not null,
    reason text not null,
    at text not null,
    unique (process, cause, reason)
  ) strict;

  create table leases (
    name text primary key,
    holder text not null,
    fence integer not null,
    expires_at text not null
  ) strict;

  create table outbox (
    number integer primary key autoincrement,
    id text not null unique,
    letter text not null,
    state text not null default 'pending' check (state in ('pending', 'sent', 'given-up')),
    tries integer not null default 0,
    code text,
    due_at text not null
  ) strict;
  create index outbox_due on outbox (number) where state = 'pending';

  create table settings (name text primary key, value text not null) strict;
  `,
  ACCESS_JOURNAL_TABLES,
  PROCESS_TABLES,
  DESK_TABLES,
  JOB_TABLES,
  PROCESS_REQUESTS_NAMED,
  PROCESS_PLACES_FENCED,
  TAKEN_OUT_INDEX,
  ACCESS_REASONS_FOUND,
  FILLED_IN_TABLE,
  TRIED_INDEX,
];
