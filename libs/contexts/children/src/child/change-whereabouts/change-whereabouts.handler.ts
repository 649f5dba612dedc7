import { Injectable } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import type { CivilDate } from '#platform/time';
import { BirthOnRecord } from '../birth-on-record.service.ts';
import { childStream } from '../child.ts';
import { ChangeWhereabouts, changeWhereabouts, CorrectWhereabouts, correctWhereabouts } from './change-whereabouts.ts';

/** Looks for the birth before it is decided. */
@Injectable()
abstract class OnWhereabouts {
  constructor(
    protected readonly transactions: Transactions,
    private readonly births: BirthOnRecord,
  ) {}

  protected async bornOn(childId: string): Promise<CivilDate | null> {
    return (await this.births.of(childId))?.bornOn ?? null;
  }
}

@CommandHandler(ChangeWhereabouts)
export class ChangeWhereaboutsHandler extends OnWhereabouts implements ICommandHandler<ChangeWhereabouts> {
  async execute(command: ChangeWhereabouts): Promise<Written> {
    const { childId } = command.data;
    const bornOn = await this.bornOn(childId);
    return this.transactions.transact(command, childStream, childId, (child) =>
      changeWhereabouts(command, child, { bornOn }),
    );
  }
}

@CommandHandler(CorrectWhereabouts)
export class CorrectWhereaboutsHandler extends OnWhereabouts implements ICommandHandler<CorrectWhereabouts> {
  async execute(command: CorrectWhereabouts): Promise<Written> {
    const { childId } = command.data;
    const bornOn = await this.bornOn(childId);
    return this.transactions.transact(command, childStream, childId, (child, facts) =>
      correctWhereabouts(command, child, { bornOn }, facts),
    );
  }
}
