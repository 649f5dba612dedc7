import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Written } from '#platform/event-sourcing';
import { ViewBehind } from '#platform/read-models';
import { Sealer, type SealedAt } from '#platform/privacy';
import { Transactions } from '#platform/transactions';
import type { CivilDate } from '#platform/time';
import { FactsAgainstBirth, type FactAgainstBirth } from '../../asks/facts-against-birth.ts';
import { Schools, type SchoolChosen } from '../../asks/schools.ts';
import { ChildSearch } from '../../search-index/child-search.service.ts';
import { NumberSearch } from '../../search-index/number-search.service.ts';
import { MayBeHidden } from '../../circumstances/may-be-hidden.service.ts';
import { NumbersHeld } from '../../circumstances/numbers-held.service.ts';
import { circumstancesStream } from '../../circumstances/circumstances.ts';
import { toldBeforeBirth } from '../../circumstances/days-against-birth.ts';
import { childStream } from '../child.ts';
import { rollsIn } from '../rolls-in.ts';
import { CorrectIdentity, correctIdentity, type IdentityHeld, type IdentityToHide } from './correct-identity.ts';

/** Looks for the UPN, and for what stands against the date of birth, before it decides. */
@CommandHandler(CorrectIdentity)
export class CorrectIdentityHandler implements ICommandHandler<CorrectIdentity> {
  constructor(
    private readonly transactions: Transactions,
    private readonly upns: NumberSearch,
    private readonly search: ChildSearch,
    private readonly against: FactsAgainstBirth,
    private readonly schools: Schools,
    private readonly mayBeHidden: MayBeHidden,
    private readonly numbers: NumbersHeld,
    private readonly sealer: Sealer,
  ) {}

  async execute(command: CorrectIdentity): Promise<Written> {
    const { childId, upn = null, dateOfBirth, schoolUrn, noRoll } = command.data;
    const held = dateOfBirth || upn || schoolUrn !== undefined ? await this.#held(childId) : null;
    const isNew = dateOfBirth && dateOfBirth !== held?.dateOfBirth;
    const isAsked = noRoll === undefined && (isNew || schoolUrn !== undefined);
    const school = isAsked ? await this.#school(childId, schoolUrn) : null;
    const against = isNew ? await this.#against(childId, dateOfBirth) : [];
    const hidden = await this.#toHide(command);
    return this.upns.withHolderOfUpn({ upn, besides: childId }, (holder) =>
      this.transactions.transact(command, childStream, childId, (child, facts) =>
        correctIdentity(command, child, { holder, against, held, school, hidden }, facts),
      ),
    );
  }

  /** What is corrected so leads from the one name to the other, as what is changed does. */
  async #toHide({ data }: CorrectIdentity): Promise<IdentityToHide | null> {
    const { childId, givenNames, familyName, upn } = data;
    if ([givenNames, familyName, upn].every((each) => each === undefined)) return null;
    const child = await this.transactions.state(childStream, childId);
    if (child.phase !== 'registered' || !(await this.mayBeHidden.of(childId))) return null;
    const { givenNames: given, familyName: family } = child.registration.sealed;
    const sealed = [given, family].flatMap((each) => each ?? []) as readonly SealedAt[];
    const [called, ofFamily = null] = await this.sealer.openInFull(sealed);
    return { givenNames: called, familyName: ofFamily, numbers: await this.numbers.of(childId) };
  }

  /** Of the day from which the child is on its roll. */
  async #school(childId: string, given?: number | null): Promise<SchoolChosen> {
    const child = await this.transactions.state(childStream, childId);
    if (child.phase !== 'registered') return null;
    const { data, effectiveOn } = child.registration;
    const urn = given ?? rollsIn(data.roll)[0]?.schoolUrn;
    return urn === undefined ? null : this.schools.of(urn, effectiveOn);
  }

  async #against(childId: string, bornOn: CivilDate): Promise<readonly FactAgainstBirth[]> {
    const circumstances = await this.transactions.state(circumstancesStream, childId);
    const child = await this.transactions.state(childStream, childId);
    return [...(await this.against.of(childId, bornOn)), ...toldBeforeBirth(circumstances, child, bornOn)];
  }

  /** What is on record now; null where the index cannot tell, and then everything is asked as if it were new. */
  async #held(childId: string): Promise<IdentityHeld | null> {
    try {
      await this.search.reachHead();
    } catch (error) {
      if (error instanceof ViewBehind) return null;
      throw error;
    }
    const { index } = this.search;
    return index.isParked(childId) ? null : ((index.of(childId) as IdentityHeld | undefined) ?? null);
  }
}
