import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { Transactions } from '#platform/transactions';
import { PlacementsUnderWay } from '../../asks/placements-under-way.ts';
import { attendanceStream } from '../attendance.ts';
import { attendanceId } from '../school-year.ts';
import { SayNoSession, sayNoSession, sessionSaid } from './say-no-session.ts';

/** Asks which placements were under way on each day: of what was not agreed no mark is awaited. */
@CommandHandler(SayNoSession)
export class SayNoSessionHandler implements ICommandHandler<SayNoSession> {
  constructor(
    private readonly transactions: Transactions,
    private readonly placements: PlacementsUnderWay,
  ) {}

  async execute(command: SayNoSession): Promise<Written> {
    const { childId, placementId, sessions } = command.data;
    const dates = [...new Set(sessions.map((said) => sessionSaid(said).date))];
    const found = await this.placements.on([childId], dates, [placementId]);
    const underWay = found.get(childId) ?? new Map<never, never>();
    const id = attendanceId(childId, dates[0] ?? command.envelope.effectiveOn);
    return this.transactions.transact(
      command,
      attendanceStream,
      id,
      (attendance) => sayNoSession(command.data, command.envelope, attendance, underWay),
      { about: { childId } },
    );
  }
}
