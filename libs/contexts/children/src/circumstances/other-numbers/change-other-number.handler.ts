import { Injectable } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Command, Draft, Facts, Written } from '#platform/event-sourcing';
import { Sealer } from '#platform/privacy';
import { Transactions, type Handled } from '#platform/transactions';
import { OtherSystems } from '../../asks/other-systems.ts';
import { BirthOnRecord } from '../../child/birth-on-record.service.ts';
import { childStream } from '../../child/child.ts';
import { NumberSearch } from '../../search-index/number-search.service.ts';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import { circumstancesStream, type Circumstances } from '../circumstances.ts';
import type { ToldOfEach } from '../dated-part.ts';
import type { OtherNumberTold } from '../other-number-told.ts';
import { standsOpened } from '../stands-opened.service.ts';
import { ChangeOtherNumber, changeOtherNumber, CorrectOtherNumber, correctOtherNumber } from './change-other-number.ts';

type Decision<C> = (
  command: C,
  circumstances: Circumstances,
  facts: Facts<CircumstancesEvent>,
  known: Parameters<typeof changeOtherNumber>[3],
) => Draft<CircumstancesEvent>;

/** Looks for another child with the number before it decides. */
@Injectable()
abstract class OfOtherNumber {
  constructor(
    private readonly transactions: Transactions,
    private readonly births: BirthOnRecord,
    private readonly numbers: NumberSearch,
    private readonly sealer: Sealer,
    private readonly systems: OtherSystems,
  ) {}

  protected async decided<C extends Command<ToldOfEach & OtherNumberTold>>(
    command: C,
    decide: Decision<C>,
  ): Promise<Written> {
    const { childId } = command.data;
    const child = await this.transactions.state(childStream, childId);
    const before = await this.transactions.state(circumstancesStream, childId);
    const bornOn = (await this.births.of(childId))?.bornOn ?? null;
    const held = { circumstances: before, child };
    const { subjectId, from } = command.data;
    const told = { from, ...(subjectId !== undefined && { subjectId }) };
    const stands = await standsOpened('OtherNumberChanged', told, held, this.sealer);
    return this.numbers.withHolderOfNumber({ ...command.data, besides: childId }, (holder, isOwn) => {
      const known = { child, bornOn, stands, holder, isOwn, systems: this.systems.all };
      return this.transactions.transact(
        ...([command, circumstancesStream, childId] as const),
        (circumstances, facts) => decide(command, circumstances, facts, known),
        { about: { childId } },
      );
    });
  }
}

const handled = (command: string): Handled => ({ command, category: circumstancesStream.category, opens: true });

@CommandHandler(ChangeOtherNumber)
export class ChangeOtherNumberHandler extends OfOtherNumber implements ICommandHandler<ChangeOtherNumber> {
  static readonly handled = handled(ChangeOtherNumber.name);

  execute(command: ChangeOtherNumber): Promise<Written> {
    return this.decided(command, changeOtherNumber);
  }
}

@CommandHandler(CorrectOtherNumber)
export class CorrectOtherNumberHandler extends OfOtherNumber implements ICommandHandler<CorrectOtherNumber> {
  static readonly handled = handled(CorrectOtherNumber.name);

  execute(command: CorrectOtherNumber): Promise<Written> {
    return this.decided(command, correctOtherNumber);
  }
}
