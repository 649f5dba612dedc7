import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Command, CommandClass, Draft, Written } from '#platform/event-sourcing';
import { Transactions, type Handled } from '#platform/transactions';
import { childStream } from '../child/child.ts';
import type { RecordsAre } from '../child/child.events.ts';
import { JudgedOnBoth } from '../child/judged-on-both.service.ts';
import { Openers } from '../asks/openers.ts';
import { AddressMarks } from '../protection/address-marks.service.ts';
import { namedByAll } from '../protection/named-by-all.ts';
import type { Protection } from '../protection/protection.ts';
import { MergedRecords } from './merged-among.service.ts';
import type { Both } from './may-become-one.ts';
import type { MergingEvent } from './merging.events.ts';
import { mergingStream, type Merging } from './merging.ts';

type OfBoth = Readonly<{ childId: string; otherChildId: string; because: string }>;

/**
 * A use case of two records: decided on the one that leads on, by what is known of both.
 * @param says what both records then say of each other, in the same words
 */
export function handlesOfBoth<Data extends OfBoth, C extends Command<Data>>(
  command: CommandClass<Data, C>,
  decide: (command: C, merging: Merging, both: Both) => Draft<MergingEvent>,
  { opens = false, says = null }: Readonly<{ opens?: boolean; says?: RecordsAre | null }> = {},
): Type<ICommandHandler> {
  @CommandHandler(command)
  class Handler {
    static readonly handled: Handled = { command: command.name, category: mergingStream.category, opens };
    constructor(
      @Inject(Transactions) private readonly transactions: Transactions,
      @Inject(JudgedOnBoth) private readonly onBoth: JudgedOnBoth,
      @Inject(MergedRecords) private readonly merged: MergedRecords,
      @Inject(AddressMarks) private readonly marks: AddressMarks,
      @Inject(Openers) private readonly openers: Openers,
    ) {}

    async execute(sent: C): Promise<Written> {
      const { childId, otherChildId, because } = sent.data;
      const both = await this.#both(childId, otherChildId);
      const written = await this.transactions.transact(
        sent,
        mergingStream,
        childId,
        (merging) => decide(sent, merging, both),
        opens ? { about: { childId } } : {},
      );
      if (says === null) return written;
      const said = { as: says, because };
      const there = await this.onBoth.mirror(written, [otherChildId], { childId, ...said }, sent.envelope);
      return this.onBoth.mirror(there, [childId], { childId: otherChildId, ...said }, sent.envelope);
    }

    async #both(childId: string, otherChildId: string): Promise<Both> {
      const [child, other] = await Promise.all(
        [childId, otherChildId].map((id) => this.transactions.state(childStream, id)),
      );
      const protection = await this.marks.ofOne(childId);
      const otherProtection = await this.marks.withholding(otherChildId);
      const couldOpen = await this.#couldOpen([childId, otherChildId], [protection, otherProtection]);
      const [otherMerging, leadingHere] = await Promise.all([
        this.transactions.state(mergingStream, otherChildId),
        this.merged.leadingTo(childId),
      ]);
      return {
        child: child!,
        other: other!,
        ...{ protection, otherProtection, couldOpen },
        ...{ otherMerging, leadingHere },
      };
    }

    /** Who left, or is barred from either, opens neither once they are one. */
    async #couldOpen(records: readonly string[], protections: readonly Protection[]): Promise<ReadonlySet<string>> {
      const marks = protections.filter((each) => each.phase === 'protected');
      const named = marks.length < 2 ? [] : namedByAll(marks);
      const could = await Promise.all(records.map((each) => this.openers.among(each, named)));
      return new Set(named.filter((id) => could.every((each) => each.has(id))));
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${command.name}Handler` });
  return Handler as unknown as Type<ICommandHandler>;
}
