import { Injectable } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Command, Draft, Facts, Written } from '#platform/event-sourcing';
import { isHidden, Narrowings } from '#platform/gateway';
import { Sealer } from '#platform/privacy';
import { Transactions, type Handled } from '#platform/transactions';
import { BirthOnRecord } from '../../child/birth-on-record.service.ts';
import { childStream } from '../../child/child.ts';
import { AddressMarks } from '../../protection/address-marks.service.ts';
import type { CircumstancesEvent } from '../circumstances.events.ts';
import { circumstancesStream, type Circumstances } from '../circumstances.ts';
import type { ToldOfEach } from '../dated-part.ts';
import type { SiblingHeld, SiblingTold } from '../sibling-told.ts';
import { rehearsed, SiblingsTold } from '../siblings-told.service.ts';
import { refuseUnlessAsRead } from '../told-meanwhile.ts';
import { untilAsRead } from '../until-as-read.service.ts';
import { standsOpened } from '../stands-opened.service.ts';
import type { OfBoth } from '../told-of-both.ts';
import { ChangeSibling, changeSibling, CorrectSibling, correctSibling } from './change-sibling.ts';

type Decision<C> = (
  command: C,
  circumstances: Circumstances,
  facts: Facts<CircumstancesEvent>,
  known: Parameters<typeof changeSibling>[3],
) => Draft<CircumstancesEvent>;
type After = (ofThem: readonly SiblingHeld[]) => readonly OfBoth[];

/** Tells both records: what is refused of the one is recorded on neither. */
@Injectable()
abstract class OfSibling {
  constructor(
    private readonly transactions: Transactions,
    private readonly births: BirthOnRecord,
    private readonly siblings: SiblingsTold,
    private readonly sealer: Sealer,
    private readonly narrowings: Narrowings,
    private readonly marks: AddressMarks,
  ) {}

  protected decided = <C extends Command<ToldOfEach & SiblingTold>>(command: C, decide: Decision<C>, after: After) =>
    untilAsRead(() => this.#told(command, decide, after));

  async #told<C extends Command<ToldOfEach & SiblingTold>>(
    command: C,
    decide: Decision<C>,
    after: After,
  ): Promise<Written> {
    const { childId, siblingId } = command.data;
    const [own, at] = [await this.siblings.of(childId), await this.siblings.of(siblingId)];
    const known = { ...(await this.#known(command)), held: own.held, elsewhere: ofThose(at.held, childId) };
    const recorded = (sent: C) =>
      this.transactions.transact(
        ...([sent, circumstancesStream, childId] as const),
        (state, facts) => {
          refuseUnlessAsRead(state, own.read);
          return decide(sent, state, facts, known);
        },
        { about: { childId } },
      );
    const { repeated } = await recorded(rehearsed(command));
    const ofThem = ofThose(own.held, siblingId);
    // Sent again it may have been recorded here: then this record says it already.
    const told = { siblingId, at, after: repeated ? ofThem : after(ofThem) };
    // Both who tell it at once begin with the same record: whoever comes second has written nothing yet, and reads what stands by then.
    if (siblingId < childId) {
      await this.siblings.alsoOf(command, told);
      return recorded(command);
    }
    await this.siblings.alsoOf(rehearsed(command), told);
    const written = await recorded(command);
    const part = await this.siblings.alsoOf(command, told);
    // Whoever reads either of them then reads what stands on it.
    return part.events.length > 0 ? { ...written, position: part.position } : written;
  }

  async #known({ data, envelope }: Command<ToldOfEach & SiblingTold>) {
    const { childId, siblingId, subjectId, from } = data;
    const child = await this.transactions.state(childStream, childId);
    // To who is barred from a child it is on no record, here either.
    const isBarred = isHidden(await this.narrowings.of(envelope.actor), siblingId);
    const sibling = isBarred ? childStream.initial : await this.transactions.state(childStream, siblingId);
    const told = { from, ...(subjectId !== undefined && { subjectId }) };
    const circumstances = await this.transactions.state(circumstancesStream, childId);
    const stands = await standsOpened('SiblingChanged', told, { circumstances, child }, this.sealer);
    const bornOn = (await this.births.of(childId))?.bornOn ?? null;
    const marks = await Promise.all([childId, siblingId].map((id) => this.marks.withholding(id)));
    const isProtected = marks.some(({ phase }) => phase !== 'open');
    return { child, sibling, isProtected, bornOn, stands };
  }
}

const ofThose = (held: readonly SiblingHeld[], siblingId: string): readonly SiblingHeld[] =>
  held.filter(({ told }) => told.siblingId === siblingId);

const handled = (command: string): Handled => ({ command, category: circumstancesStream.category, opens: true });

@CommandHandler(ChangeSibling)
export class ChangeSiblingHandler extends OfSibling implements ICommandHandler<ChangeSibling> {
  static readonly handled = handled(ChangeSibling.name);

  execute(command: ChangeSibling): Promise<Written> {
    return this.decided(command, changeSibling, (ofThem) => [...ofThem, ofBoth(command.data)]);
  }
}

@CommandHandler(CorrectSibling)
export class CorrectSiblingHandler extends OfSibling implements ICommandHandler<CorrectSibling> {
  static readonly handled = handled(CorrectSibling.name);

  execute(command: CorrectSibling): Promise<Written> {
    const { changeId } = command.data;
    return this.decided(command, correctSibling, (ofThem) =>
      ofThem.map((each) => (each.changeId === changeId ? ofBoth(command.data) : each)),
    );
  }
}

const ofBoth = ({ from, kind, linked }: ToldOfEach & SiblingTold): OfBoth => ({ from, told: { kind, linked } });
