import { Injectable } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { Schools } from '../../asks/schools.ts';
import { BirthOnRecord } from '../birth-on-record.service.ts';
import { childStream } from '../child.ts';
import type { KnownOfRolls, RollsTold } from '../rolls-told.ts';
import { ChangeRolls, changeRolls, CorrectRolls, correctRolls } from './change-rolls.ts';

/** Looks for the schools, and for the birth, before it is decided. */
@Injectable()
abstract class OnRolls {
  constructor(
    protected readonly transactions: Transactions,
    private readonly schools: Schools,
    private readonly births: BirthOnRecord,
  ) {}

  protected async known({ childId, schoolUrn, secondUrn, thirdUrn, from }: RollsTold): Promise<KnownOfRolls> {
    const urns = [schoolUrn, secondUrn, thirdUrn].filter((urn) => urn !== null);
    const schools = await Promise.all(urns.map(async (urn) => [urn, await this.schools.of(urn, from)] as const));
    return { schools: new Map(schools), bornOn: (await this.births.of(childId))?.bornOn ?? null };
  }
}

@CommandHandler(ChangeRolls)
export class ChangeRollsHandler extends OnRolls implements ICommandHandler<ChangeRolls> {
  async execute(command: ChangeRolls): Promise<Written> {
    const known = await this.known(command.data);
    return this.transactions.transact(command, childStream, command.data.childId, (child) =>
      changeRolls(command, child, known),
    );
  }
}

@CommandHandler(CorrectRolls)
export class CorrectRollsHandler extends OnRolls implements ICommandHandler<CorrectRolls> {
  async execute(command: CorrectRolls): Promise<Written> {
    const known = await this.known(command.data);
    return this.transactions.transact(command, childStream, command.data.childId, (child, facts) =>
      correctRolls(command, child, known, facts),
    );
  }
}
