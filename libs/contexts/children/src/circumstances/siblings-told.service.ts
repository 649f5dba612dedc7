import { Injectable } from '@nestjs/common';
import { partOf, streamName, type Command } from '#platform/event-sourcing';
import { Erased, Lost, Sealer, type SealedAt } from '#platform/privacy';
import { Transactions } from '#platform/transactions';
import { circumstancesStream } from './circumstances.ts';
import type { SiblingHeld, SiblingTold } from './sibling-told.ts';
import { asRead, refuseUnlessAsRead } from './told-meanwhile.ts';
import { toldOfBoth, type OfBoth } from './told-of-both.ts';

export type SiblingsRead = Readonly<{ held: readonly SiblingHeld[]; read: string }>;

/** @param at what the sibling’s record said when it was read */
type Told = Readonly<{ siblingId: string; at: SiblingsRead; after: readonly OfBoth[]; isRemoved?: boolean }>;

/** That two children are siblings stands on both records, sealed under the key of each: so it goes with either. */
@Injectable()
export class SiblingsTold {
  constructor(
    private readonly transactions: Transactions,
    private readonly sealer: Sealer,
  ) {}

  /** All that stands; what does not open is left as it is. */
  async of(childId: string): Promise<SiblingsRead> {
    const circumstances = await this.transactions.state(circumstancesStream, childId);
    const changes = circumstances.flatMap((fact) => (fact.type === 'SiblingChanged' ? [fact] : []));
    const opened = await this.sealer.openInFull(changes.map(({ sealed }) => sealed.sibling as SealedAt<SiblingTold>));
    const held = changes.flatMap(({ id: changeId, data: { subjectId, from } }, n) => {
      const told: unknown = opened[n];
      return told instanceof Erased || told instanceof Lost
        ? []
        : { changeId, subjectId, from, told: told as SiblingTold };
    });
    return { held, read: asRead(circumstances) };
  }

  /**
   * Whoever sends the same again, since something failed in between, completes it. The part on the sibling’s record is a command of its own.
   */
  async alsoOf(command: Command<Readonly<{ childId: string }>>, { siblingId, at, after, isRemoved = false }: Told) {
    const { childId } = command.data;
    const held = at.held.filter(({ told }) => told.siblingId === childId);
    const { ifMatch: _, ...envelope } = command.envelope;
    const commandId = partOf(envelope.commandId, streamName(circumstancesStream.category, siblingId));
    const own = { data: command.data, envelope: { ...envelope, commandId } } as Command<unknown>;
    return this.transactions.transact(
      ...([own, circumstancesStream, siblingId] as const),
      (state, facts) => {
        refuseUnlessAsRead(state, at.read);
        return toldOfBoth({ childId, held, after, isRemoved, commandId }, facts);
      },
      { about: { childId: siblingId } },
    );
  }
}

/** As it is sent, to see what is refused of it before anything is recorded of the other. */
export const rehearsed = <C extends Command<unknown>>({ data, envelope }: C): C =>
  ({ data, envelope: { ...envelope, isRehearsed: true } }) as C;
