import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { CouncilTeams } from '../../asks/council-teams.ts';
import { childStream } from '../child.ts';
import { CorrectOwningTeam, correctOwningTeam } from './correct-owning-team.ts';

/** Decided by which teams the council’s services have. */
@CommandHandler(CorrectOwningTeam)
export class CorrectOwningTeamHandler implements ICommandHandler<CorrectOwningTeam> {
  constructor(
    private readonly transactions: Transactions,
    private readonly teams: CouncilTeams,
  ) {}

  execute(command: CorrectOwningTeam): Promise<Written> {
    return this.transactions.transact(command, childStream, command.data.childId, (child, facts) =>
      correctOwningTeam(command, child, this.teams, facts),
    );
  }
}
