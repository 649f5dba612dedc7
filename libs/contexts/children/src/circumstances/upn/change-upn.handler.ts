import { Injectable } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Command, Draft, Facts, Written } from '#platform/event-sourcing';
import { Transactions, type Handled } from '#platform/transactions';
import { BirthOnRecord } from '../../child/birth-on-record.service.ts';
import { childStream } from '../../child/child.ts';
import { NumberSearch } from '../../search-index/number-search.service.ts';
import { MayBeHidden } from '../may-be-hidden.service.ts';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import { circumstancesStream, type Circumstances } from '../circumstances.ts';
import { NumbersHeld } from '../numbers-held.service.ts';
import { ChangeUpn, changeUpn, CorrectUpn, correctUpn } from './change-upn.ts';

type Decision<C> = (
  command: C,
  circumstances: Circumstances,
  facts: Facts<CircumstancesEvent>,
  known: Parameters<typeof changeUpn>[3],
) => Draft<CircumstancesEvent>;

/** Looks for the UPN before it decides. */
@Injectable()
abstract class OfUpn {
  constructor(
    private readonly transactions: Transactions,
    private readonly births: BirthOnRecord,
    private readonly upns: NumberSearch,
    private readonly hidden: MayBeHidden,
    private readonly numbers: NumbersHeld,
  ) {}

  protected async decided<C extends Command<Readonly<{ childId: string; upn: string | null }>>>(
    command: C,
    decide: Decision<C>,
  ): Promise<Written> {
    const { childId, upn } = command.data;
    const child = await this.transactions.state(childStream, childId);
    const bornOn = (await this.births.of(childId))?.bornOn ?? null;
    const numbersToHide = (await this.hidden.of(childId)) ? await this.numbers.of(childId) : null;
    return this.upns.withHolderOfUpn({ upn, besides: childId }, (holder) =>
      this.transactions.transact(
        command,
        circumstancesStream,
        childId,
        (circumstances, facts) => decide(command, circumstances, facts, { child, bornOn, holder, numbersToHide }),
        { about: { childId } },
      ),
    );
  }
}

const handled = (command: string): Handled => ({ command, category: circumstancesStream.category, opens: true });

@CommandHandler(ChangeUpn)
export class ChangeUpnHandler extends OfUpn implements ICommandHandler<ChangeUpn> {
  static readonly handled = handled(ChangeUpn.name);

  execute(command: ChangeUpn): Promise<Written> {
    return this.decided(command, changeUpn);
  }
}

@CommandHandler(CorrectUpn)
export class CorrectUpnHandler extends OfUpn implements ICommandHandler<CorrectUpn> {
  static readonly handled = handled(CorrectUpn.name);

  execute(command: CorrectUpn): Promise<Written> {
    return this.decided(command, correctUpn);
  }
}
