import { Injectable } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Sealer } from '#platform/privacy';
import { Transactions } from '#platform/transactions';
import type { CivilDate } from '#platform/time';
import { BirthOnRecord } from '../birth-on-record.service.ts';
import { childStream } from '../child.ts';
import {
  ChangeWhereabouts,
  changeWhereabouts,
  CorrectWhereabouts,
  correctWhereabouts,
  type MovedTo,
} from './change-whereabouts.ts';

/** Looks for the birth before it is decided. */
@Injectable()
abstract class OnWhereabouts {
  constructor(
    protected readonly transactions: Transactions,
    private readonly births: BirthOnRecord,
    protected readonly sealer: Sealer,
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
    const movedTo = await this.#movedTo(command.data);
    return this.transactions.transact(command, childStream, childId, (child) =>
      changeWhereabouts(command, child, { bornOn, movedTo }),
    );
  }

  async #movedTo({ childId, from }: ChangeWhereabouts['data']): Promise<MovedTo> {
    const child = await this.transactions.state(childStream, childId);
    const held = child.phase === 'registered' ? child.whereabouts.findLast((each) => each.from <= from) : undefined;
    if (!held) return null;
    const { movedTo, school } = held.sealed;
    const [to = null, at = null] = await Promise.all(
      [movedTo, school].map(async (part) => (part ? (await this.sealer.openInFull([part]))[0] : null)),
    );
    return [to, at].every(isWords) ? { movedTo: to as string | null, school: at as string | null } : null;
  }
}

const isWords = (opened: unknown): boolean => opened === null || typeof opened === 'string';

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
