import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { VouchedIds } from '../../asks/vouched-ids.ts';
import { staffStream } from '../staff.ts';
import { EnterPerson, enterPerson, nobodyVouches } from './enter-person.ts';

/** Asks the sign-in who that is: under the id that it gives they will act, and no sender can supply it. */
@CommandHandler(EnterPerson)
export class EnterPersonHandler implements ICommandHandler<EnterPerson> {
  constructor(
    private readonly transactions: Transactions,
    private readonly ids: VouchedIds,
  ) {}

  async execute(command: EnterPerson): Promise<Written> {
    const { vouchedBy, subject } = command.data;
    const staffId = this.ids.idOf(vouchedBy, subject);
    if (staffId === null) throw nobodyVouches();
    return this.transactions.transact(command, staffStream, staffId, (staff) => enterPerson(command, staff), {
      about: { staffId },
    });
  }
}
