/** What of the store was lost for good, and who let the service go on without it. */
export const LOSS_TABLES = `
  create table losses (
    number integer primary key autoincrement,
    part text not null check (part in ('events', 'keys', 'operations')),
    by text not null,
    reason text not null,
    at text not null
  ) strict;
  create trigger a_loss_is_not_changed before update on losses
  begin select raise(abort, 'a loss is not taken back'); end;
  create trigger a_loss_is_not_forgotten before delete on losses
  begin select raise(abort, 'a loss is not taken back'); end;
`;
