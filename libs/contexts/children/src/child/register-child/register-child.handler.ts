import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Gateway } from '#platform/gateway';
import { londonDate, type CivilDate } from '#platform/time';
import { Transactions } from '#platform/transactions';
import { CouncilOfficers } from '../../asks/council-officers.ts';
import { CouncilTeams } from '../../asks/council-teams.ts';
import { Schools } from '../../asks/schools.ts';
import { NumberSearch } from '../../search-index/number-search.service.ts';
import { ALLOCATING } from '../allocating.ts';
import { childStream } from '../child.ts';
import { askWorksAs } from '../officer-of-service.ts';
import { RegisterChild, registerChild } from './register-child.ts';

/** Looks for the UPN, and for the school, before it decides. */
@CommandHandler(RegisterChild)
export class RegisterChildHandler implements ICommandHandler<RegisterChild> {
  constructor(
    private readonly transactions: Transactions,
    private readonly upns: NumberSearch,
    private readonly schools: Schools,
    private readonly teams: CouncilTeams,
    private readonly officers: CouncilOfficers,
    private readonly gateway: Gateway,
  ) {}

  async execute(command: RegisterChild): Promise<Written> {
    const { schoolUrn = null } = command.data;
    const school = schoolUrn === null ? null : await this.schools.of(schoolUrn, command.envelope.effectiveOn);
    const mayAllocate = await this.gateway.allows(ALLOCATING, command.envelope.actor);
    const { teams } = this;
    const today = londonDate(command.envelope.receivedAt);
    const { officerId = null } = command.data;
    const worksAs = await askWorksAs(this.officers, { officerId, from: today }, today);
    const officersTeam = await this.#teamOf(command.data, today);
    return this.upns.withHolderOfUpn({ upn: command.data.upn, besides: null }, (holder) =>
      this.transactions.open(
        command,
        childStream,
        (child) => registerChild(command, child, { holder, school, mayAllocate, teams, worksAs, officersTeam }),
        (childId) => ({ childId }),
      ),
    );
  }

  async #teamOf({ officerId = null, owningService }: RegisterChild['data'], today: CivilDate): Promise<string | null> {
    const theirs = officerId === null ? [] : await this.officers.teamsOf(officerId, today);
    return theirs.find((team) => this.teams.serviceOf(team, today) === owningService) ?? null;
  }
}
