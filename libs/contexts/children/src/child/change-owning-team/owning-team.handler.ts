import { Injectable } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { CouncilTeams } from '../../asks/council-teams.ts';
import { childStream } from '../child.ts';
import { CorrectOwningTeam, correctOwningTeam } from '../correct-owning-team/correct-owning-team.ts';
import { ChangeOwningTeam, changeOwningTeam } from './change-owning-team.ts';

/** Decided by which teams the council’s services have. */
@Injectable()
abstract class OnTeams {
  constructor(
    protected readonly transactions: Transactions,
    protected readonly teams: CouncilTeams,
  ) {}
}

@CommandHandler(ChangeOwningTeam)
export class ChangeOwningTeamHandler extends OnTeams implements ICommandHandler<ChangeOwningTeam> {
  execute(command: ChangeOwningTeam): Promise<Written> {
    return this.transactions.transact(command, childStream, command.data.childId, (child) =>
      changeOwningTeam(command, child, this.teams),
    );
  }
}

@CommandHandler(CorrectOwningTeam)
export class CorrectOwningTeamHandler extends OnTeams implements ICommandHandler<CorrectOwningTeam> {
  execute(command: CorrectOwningTeam): Promise<Written> {
    return this.transactions.transact(command, childStream, command.data.childId, (child, facts) =>
      correctOwningTeam(command, child, this.teams, facts),
    );
  }
}
