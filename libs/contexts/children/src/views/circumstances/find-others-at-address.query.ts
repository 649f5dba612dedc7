import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isHidden, NotAllowed, opens, Query, reaches, RecordScopes } from '#platform/gateway';
import { openWithin, Sealer } from '#platform/privacy';
import { MAX_LIMIT, ReadModels } from '#platform/read-models';
import { londonDate, Clock, type CivilDate } from '#platform/time';
import { houseIn, houseOf, isSameHouse, type AddressLine, type House } from '../../given-away/address-signs.ts';
import { MergedRecords } from '../../merging/merged-among.service.ts';
import { AddressMarks } from '../../protection/address-marks.service.ts';
import { mayOpen } from '../../protection/protection.ts';
import { isOfRegistration } from '../../circumstances/registered-from.ts';
import { ChildNames } from '../../search-index/child-names.service.ts';
import { circumstancesOfChild, heldOf, registeredOf, type CircumstancesOfChild } from './circumstances-of-child.ts';

type OfChild = Readonly<{ childId: string }>;
type Other = Readonly<{ childId: string; givenNames: string; familyName: string | null; isProtected: boolean }>;

export type OthersAtAddress = Readonly<{
  /** Whose records the reader may open. */
  others: readonly Other[];
  /** How many besides, whose records are others’. */
  elsewhere: number;
}>;

/**
 * Which other children on record live where this one does: of a protected address told to those who may open it; and of whichever address,
 * those there whose own is protected and may be opened by who asks. All who are on record are looked through, so it is asked on purpose.
 */
export class FindOthersAtAddress extends Query<OfChild, OthersAtAddress> {
  static readonly act = 'open-a-protected-address';
  static readonly audit = opens<OfChild, OthersAtAddress>(({ others }, { childId }) => [
    childId,
    ...others.map((other) => other.childId),
  ]);
  static readonly views = ['circumstances'];
}

@QueryHandler(FindOthersAtAddress)
export class FindOthersAtAddressHandler implements IQueryHandler<FindOthersAtAddress, OthersAtAddress> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly marks: AddressMarks,
    private readonly merged: MergedRecords,
    private readonly sealer: Sealer,
    private readonly names: ChildNames,
    private readonly scopes: RecordScopes,
    private readonly clock: Clock,
  ) {}

  async execute({ data: { childId }, envelope }: FindOthersAtAddress): Promise<OthersAtAddress> {
    const { actor, reach, after } = envelope;
    const own = await this.marks.withholding(childId);
    if (own.phase === 'protected' && !mayOpen(own, actor))
      throw new NotAllowed(FindOthersAtAddress.name, 'Who else lives there is told to those who may open the address.');
    const records = await this.merged.oneWith(childId);
    const documents = await this.readModels.getMany(circumstancesOfChild.collection, records);
    const houses = (await this.#housesOf([...documents.values()].map(({ document }) => document))).flat();
    if (houses.length === 0) return { others: [], elsewhere: 0 };
    const there = (await this.#livingIn(houses)).filter((id) => !records.includes(id) && !isHidden(reach, id));
    await this.names.upToRecords(after);
    const scopes = await this.scopes.of(there, after);
    const found = await Promise.all(
      there.map(async (id) => {
        const name = this.names.of(id);
        const protection = await this.marks.withholding(id);
        const isProtected = protection.phase === 'protected';
        // Where another protected child lives is told to those alone who may open that address, whatever else they may.
        const isTold = mayOpen(protection, actor) || (own.phase === 'protected' && !isProtected);
        if (name === null || !isTold) return [];
        const { givenNames, familyName } = name;
        const opensIt = reaches(reach, id, scopes.get(id)?.holders ?? {});
        return [{ opensIt, child: { childId: id, givenNames, familyName, isProtected } }];
      }),
    );
    const others = found.flat().flatMap(({ opensIt, child }) => (opensIt ? [child] : []));
    return { others, elsewhere: found.flat().length - others.length };
  }

  /** Of all who are on record, each under the record that goes on: no index keeps where somebody lives. */
  async #livingIn(houses: readonly House[]): Promise<readonly string[]> {
    const found: string[] = [];
    const into = await this.merged.all();
    for (let cursor: string | null | undefined; cursor !== null;) {
      const from: { cursor?: string } = cursor === undefined ? {} : { cursor };
      const { rows, next } = await this.readModels.find(circumstancesOfChild.collection, { limit: MAX_LIMIT, ...from });
      const lived = await this.#housesOf(rows.map(({ document }) => document));
      for (const [n, { id }] of rows.entries())
        if (lived[n]!.some((one) => houses.some((other) => isSameHouse(one, other)))) found.push(into.get(id) ?? id);
      cursor = next;
    }
    return [...new Set(found)];
  }

  /** Where each lives today; as it was registered, as long as nothing else was said. Opened in full, to be compared and not shown. */
  async #housesOf(documents: readonly CircumstancesOfChild[]): Promise<readonly (readonly House[])[]> {
    const today = londonDate(this.clock.now());
    const inFull = { openOrLost: (values: Parameters<Sealer['openInFull']>[0]) => this.sealer.openInFull(values) };
    const opened = await openWithin(
      inFull,
      documents.map((document) => {
        const { sealed, effectiveOn = today } = registeredOf(document) ?? {};
        const registered = sealed?.address ?? null;
        const isLater = (from: CivilDate) => !isOfRegistration(registered === null ? null : effectiveOn, today, from);
        const lines = heldOf('AddressesChanged', document).filter((each) => holdsOn(each, today) && isLater(each.from));
        return lines.length > 0 ? { lines: lines.map(({ personal }) => personal['lines'] ?? null) } : { registered };
      }),
    );
    return (opened as unknown as readonly Opened[]).map(({ registered, lines = [] }) => [
      ...(typeof registered === 'string' ? [houseIn(registered)] : []),
      ...lines.flatMap((each) => (Array.isArray(each) ? (each as readonly AddressLine[]).map(houseOf) : [])),
    ]);
  }
}

type Opened = Readonly<{ registered?: unknown; lines?: readonly unknown[] }>;

const holdsOn = ({ from, until }: Readonly<{ from: CivilDate; until: CivilDate | null }>, on: CivilDate): boolean =>
  from <= on && (until === null || until > on);
