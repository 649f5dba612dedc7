import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { CouncilTeams } from '../../asks/council-teams.ts';
import { childStream } from '../child.ts';
import { ChangeOwningTeam, changeOwningTeam } from './change-owning-team.ts';

/** Decided by which teams the council’s services have. */
@CommandHandler(ChangeOwningTeam)
export class ChangeOwningTeamHandler implements ICommandHandler<ChangeOwningTeam> {
  constructor(
    private readonly transactions: Transactions,
    private readonly teams: CouncilTeams,
  ) {}

  execute(command: ChangeOwningTeam): Promise<Written> {
    return this.transactions.transact(command, childStream, command.data.childId, (child) =>
      changeOwningTeam(command, child, this.teams),
    );
  }
}
