import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { heldOn, type CommandEnvelope, type WrittenInParts } from '#platform/event-sourcing';
import { londonDate, type CivilDate } from '#platform/time';
import { Transactions } from '#platform/transactions';
import { CouncilOfficers } from '../../asks/council-officers.ts';
import type { OwningService } from '../child.events.ts';
import { childStream, type Child } from '../child.ts';
import { askWorksAs, servicesOfRoles } from '../officer-of-service.ts';
import { AllocateChildren, allocateRow } from './allocate-children.ts';

/** Asks once what whoever is to have the children works as; each child is decided by itself. */
@CommandHandler(AllocateChildren)
export class AllocateChildrenHandler implements ICommandHandler<AllocateChildren> {
  constructor(
    private readonly transactions: Transactions,
    private readonly officers: CouncilOfficers,
  ) {}

  async execute(command: AllocateChildren): Promise<WrittenInParts> {
    const { officerId, from, rows, because = null } = command.data;
    const today = londonDate(command.envelope.receivedAt);
    const worksAs = await askWorksAs(this.officers, command.data, today);
    const gone = await this.#gone(command.data, today);
    const parts = rows.map(({ childId }, n) => ({
      ...{ at: `rows.${n}`, id: childId, about: { childId } },
      decide: (envelope: CommandEnvelope) => (child: Child) =>
        allocateRow({ officerId, from, because }, envelope, child, worksAs, gone.get(childId)),
    }));
    return this.transactions.transactEach(command, childStream, parts);
  }

  /** Of each child those who had it once and open its record neither on that day nor today: of whom nobody knows what they are, nobody. */
  async #gone({ from, rows }: AllocateChildren['data'], today: CivilDate) {
    const works = new Map<string, Promise<boolean>>();
    const isOfficer = (officerId: string, service: OwningService): Promise<boolean> => {
      const key = `${officerId} ${service}`;
      const known = works.get(key) ?? this.#isOfficer(officerId, service, [from, today]);
      works.set(key, known);
      return known;
    };
    const found = rows.map(async ({ childId }) => {
      const child = await this.transactions.state(childStream, childId);
      if (child.phase !== 'registered') return [childId, new Set<string>()] as const;
      const { officers, services } = child.holders;
      const service = heldOn(services, from > today ? from : today);
      const had = [...new Set(officers.flatMap(({ value }) => value ?? []))];
      if (service === undefined) return [childId, new Set<string>()] as const;
      const are = await Promise.all(had.map((officerId) => isOfficer(officerId, service)));
      return [childId, new Set(had.filter((_, n) => !are[n]))] as const;
    });
    return new Map(await Promise.all(found));
  }

  async #isOfficer(officerId: string, service: OwningService, days: readonly CivilDate[]): Promise<boolean> {
    const each = await Promise.all(days.map((day) => this.officers.rolesOf(officerId, day)));
    return each.some((roles) => roles === null || servicesOfRoles(roles).includes(service));
  }
}
