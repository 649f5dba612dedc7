import type { OwningService } from '../child/child.events.ts';
import type { UpnHolder } from '../child/upn-holder.ts';
import type { Named } from '../circumstances/names-told.ts';
import { firstInOrder } from './first-in-order.ts';
import { NameBooks } from './name-books.ts';
import { foundHow } from './name-search.ts';
import { isFullName } from './full-name.ts';
import { numberWritten } from '../circumstances/number-written.ts';
import { calledToday, everyNameOf, withoutTold, withTold, type NameIndexed } from './names-of-indexed.ts';
import {
  areHeardAlike,
  areNamesakes,
  BEHIND_ALL_NAMES,
  birthTermsOf,
  nameWritten,
  orderedBy,
  UNSURE,
  type ChildHit,
  type IndexedChild,
  type PossibleDuplicate,
  type SearchTerms,
} from './indexed-child.ts';
import { isTelling, numberTermsOf, ofSystem, type OtherNumberIndexed } from './numbers-of-indexed.ts';
import { NumberSet } from './number-set.ts';
import { TermBook } from './term-book.ts';
import { whoMayBe, type BirthGiven, type MayBe } from './who-may-be.ts';
import { everyUpnOf, hasOwnUpn, type UpnIndexed } from './upns-of-indexed.ts';

export type { ChildHit, IndexedChild, PossibleDuplicate, SearchTerms } from './indexed-child.ts';

type Entry = Readonly<{ child: IndexedChild; order: string }>;
type Ids = readonly string[];

/** Finds children by name, date of birth, UPN or a number of another system. Never at rest, never logged. */
export class ChildIndex {
  /** By number; a number is given again when its child is dropped. */
  readonly #entries: (Entry | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #names = new NameBooks();
  readonly #births = new TermBook();
  readonly #upns = new TermBook();
  readonly #otherNumbers = new TermBook();
  readonly #services = new TermBook();
  readonly #parked = new Set<string>();
  /** Children on record of whom nothing could be read, so that not even their ids are known here. */
  unlisted = 0;

  get size(): number {
    return this.#numbers.size;
  }

  put(child: IndexedChild): void {
    const { familyName, givenNames } = calledToday(child);
    const order = [familyName ?? givenNames, givenNames].map(orderedBy).join(', ') + `, ${child.childId}`;
    this.#drop(child.childId);
    const number = this.#free.pop() ?? this.#entries.length;
    this.#entries[number] = { child, order };
    this.#numbers.set(child.childId, number);
    this.#names.add(everyNameOf(child), number);
    for (const birth of birthTermsOf(child)) this.#births.add(birth, number);
    for (const service of child.services) this.#services.add(service, number);
    for (const upn of everyUpnOf(child)) this.#upns.add(upn, number);
    for (const term of numberTermsOf(child.otherNumbers)) this.#otherNumbers.add(term, number);
  }

  /** Restates parts of what is known of a child; nothing if it is not known. */
  restate(childId: string, parts: Partial<IndexedChild>): void {
    const known = this.of(childId);
    if (known) this.put({ ...known, ...parts });
  }

  /** A name that was told, or told better. */
  calls(childId: string, name: NameIndexed): void {
    this.restate(childId, { names: withTold(this.of(childId)?.names ?? [], name) });
  }

  /** A name that was taken back; nothing where it is none. */
  callsNoMore(childId: string, changeId: string): void {
    const names = this.of(childId)?.names ?? [];
    if (names.some((each) => each.changeId === changeId))
      this.restate(childId, { names: withoutTold(names, changeId) });
  }

  /** A number that was told, or told better. */
  numbers(childId: string, upn: UpnIndexed): void {
    this.restate(childId, { upns: withTold(this.of(childId)?.upns ?? [], upn) });
  }

  /** One that was taken back; nothing where it is none. */
  numbersNoMore(childId: string, changeId: string): void {
    const upns = this.of(childId)?.upns ?? [];
    if (upns.some((each) => each.changeId === changeId)) this.restate(childId, { upns: withoutTold(upns, changeId) });
  }

  /** By a number that another system gave it, or that was told better. */
  knownElsewhere(childId: string, number: OtherNumberIndexed): void {
    this.restate(childId, { otherNumbers: withTold(this.of(childId)?.otherNumbers ?? [], number) });
  }

  /** One that was taken back; nothing where it is none. */
  knownElsewhereNoMore(childId: string, changeId: string): void {
    const otherNumbers = this.of(childId)?.otherNumbers ?? [];
    if (otherNumbers.some((each) => each.changeId === changeId))
      this.restate(childId, { otherNumbers: withoutTold(otherNumbers, changeId) });
  }

  /** A service more from some day on. */
  heldBy(childId: string, service: OwningService): void {
    const services = this.of(childId)?.services ?? [];
    if (!services.includes(service)) this.restate(childId, { services: [...services, service] });
  }

  /** Something recorded of this child cannot be read: it is found as it was before, or not at all. */
  park(childId: string): void {
    this.#parked.add(childId);
  }

  /** What was unreadable has been read since. */
  unpark(childId: string): void {
    this.#parked.delete(childId);
  }

  /** What a list shows of a child; undefined where it is found by nothing: destroyed, or not to be read. */
  of(childId: string): IndexedChild | undefined {
    const number = this.#numbers.get(childId);
    return number === undefined ? undefined : this.#entries[number]!.child;
  }

  /** What lists are ordered by: the family name, then the given names. Who is found by nothing comes last. */
  orderOf(childId: string): string {
    const number = this.#numbers.get(childId);
    return number === undefined ? `${BEHIND_ALL_NAMES}${childId}` : this.#entries[number]!.order;
  }

  isParked(childId: string): boolean {
    return this.#parked.has(childId);
  }

  get parked(): readonly string[] {
    return [...this.#parked];
  }

  /** How many children wait, by how they are found meanwhile; without whose. */
  get parkedInWords(): Readonly<Record<string, number>> {
    const found = this.parked.filter((childId) => this.#numbers.has(childId)).length;
    const waiting = [
      ['found as before what cannot be read', found] as const,
      ['found by nothing', this.unsearchable] as const,
    ];
    return Object.fromEntries(waiting.filter(([, children]) => children > 0));
  }

  /** How many children are on record and found by nothing. */
  get unsearchable(): number {
    return this.unlisted + this.parked.filter((childId) => !this.#numbers.has(childId)).length;
  }

  /** Forgets a child whose data was destroyed, or who was registered in error. */
  forget(childId: string): void {
    this.#drop(childId);
    this.#parked.delete(childId);
  }

  #drop(childId: string): void {
    const number = this.#numbers.get(childId);
    if (number === undefined) return;
    const { child } = this.#entries[number]!;
    this.#names.remove(everyNameOf(child), number);
    for (const birth of birthTermsOf(child)) this.#births.remove(birth, number);
    for (const service of child.services) this.#services.remove(service, number);
    for (const upn of everyUpnOf(child)) this.#upns.remove(upn, number);
    for (const term of numberTermsOf(child.otherNumbers)) this.#otherNumbers.remove(term, number);
    this.#numbers.delete(childId);
    this.#entries[number] = undefined;
    this.#free.push(number);
  }

  /** Who has a UPN, or had it; of somebody `besides` that child, and nobody where it has it already. */
  holderOf(upn: string, besides: string | null = null): UpnHolder | null {
    return this.#firstOf(this.#upns.whole(upn), besides);
  }

  /** As `holderOf`, of a number in another system. */
  holderOfNumber({ system, value }: Readonly<{ system: string; value: string }>, besides: string): UpnHolder | null {
    return this.#firstOf(this.#otherNumbers.whole(ofSystem(system, value)), besides);
  }

  /** Whether this child has, or had, that number in that system. */
  hasNumber(childId: string, { system, value }: Readonly<{ system: string; value: string }>): boolean {
    return numberTermsOf(this.of(childId)?.otherNumbers).includes(ofSystem(system, value));
  }

  #firstOf(numbers: readonly number[], besides: string | null): UpnHolder | null {
    const [first, ...more] = numbers.map((number) => this.#entries[number]!.child.childId);
    return first === undefined || [first, ...more].some((childId) => childId === besides) ? null : { childId: first };
  }

  /**
   * The other children with the UPN of this one; with its name, or one that sounds like it, and its date of birth; or with its name where one
   * of the two births is not sure. Unless each has a UPN of its own.
   */
  possibleDuplicatesOf(childId: string): readonly PossibleDuplicate[] {
    const child = this.of(childId);
    if (!child) return [];
    const others = (numbers: readonly number[]) =>
      numbers.map((number) => this.#entries[number]!.child).filter((other) => other.childId !== childId);
    const sharing = others([...new Set(everyUpnOf(child).flatMap((upn) => this.#upns.whole(upn)))]);
    const isToldApart = (other: IndexedChild) => hasOwnUpn(child) && hasOwnUpn(other);
    const isAlike = (other: IndexedChild) => !isToldApart(other) && areNamesakes(child, other);
    const sameDay = child.dateOfBirth === null ? [] : others(this.#births.whole(child.dateOfBirth));
    const born = sameDay.filter(isAlike);
    const unsure = others(this.#unsureBeside(child)).filter((other) => !born.includes(other) && isAlike(other));
    const named = [...born, ...unsure];
    const heard = sameDay.filter((one) => !named.includes(one) && !isToldApart(one) && areHeardAlike(child, one));
    const by = { upn: sharing, 'name-and-date-of-birth': born, name: unsure, 'like-name-and-date-of-birth': heard };
    const found = Object.entries(by) as [PossibleDuplicate['sharing'], IndexedChild[]][];
    return found.flatMap(([shared, all]) => all.map((one) => ({ otherChildId: one.childId, sharing: shared })));
  }

  /** Whose births say nothing against their being this child: of one whose own is not sure, all who bear its name. */
  #unsureBeside(child: IndexedChild): readonly number[] {
    if (birthTermsOf(child).at(-1) !== UNSURE) return this.#births.whole(UNSURE);
    const found = everyNameOf(child).flatMap((named) =>
      this.#names.search(nameWritten(named), this.#entries.length).find('other-spelling').numbers(),
    );
    return [...new Set(found)];
  }

  /** Who on record may be somebody who is not on record yet. */
  mayBe = (named: Named, birth: BirthGiven): MayBe =>
    whoMayBe(named, birth, {
      born: (term) => this.#births.whole(term).map((number) => this.#entries[number]!.child),
      called: (name) =>
        this.#names
          .search(nameWritten(name), this.#entries.length)
          .find('other-spelling')
          .numbers()
          .map((number) => this.#entries[number]!.child),
    });

  /** Children whom the terms name without doubt: by their UPN, their number in one system, or their full name and date of birth. */
  named({ name, dateOfBirth, upn, number = null, system = null }: SearchTerms): readonly IndexedChild[] {
    const isByNumber = upn !== null || isTelling(number, system);
    if (!isByNumber && (name === null || dateOfBirth === null)) return [];
    const numbers = isByNumber ? this.#numbered(upn, number, system) : this.#births.whole(dateOfBirth!);
    const children = numbers.map((each) => this.#entries[each]!.child);
    return !isByNumber
      ? children.filter((child) => everyNameOf(child).some((named) => isFullName(name!, named)))
      : children;
  }

  /**
   * With a name, whoever's birth is not known for sure is found beside a date, too.
   * At most `limit`: as written first, then other spellings, then what sounds alike; each in the order of the name.
   * @param service of whose children alone, and of those besides; the others are left out before anything is counted
   */
  find(terms: SearchTerms, limit: number, service: string | null = null, also: Ids = []): readonly ChildHit[] {
    const { name, dateOfBirth, upn, number = null, system = null } = terms;
    if (name === null && dateOfBirth === null && upn === null && number === null) return [];
    const kept = [
      service && [...this.#services.whole(service), ...also.flatMap((id) => this.#numbers.get(id) ?? [])],
      dateOfBirth && this.#bornOn(dateOfBirth, name !== null),
      upn === null && number === null ? null : this.#numbered(upn, number, system),
    ];
    const hits: ChildHit[] = [];
    const seen: number[] = [];
    const size = this.#entries.length;
    const search = name === null ? null : this.#names.search(name, size);
    for (const foundBy of search ? foundHow : [null]) {
      const found = foundBy === null ? NumberSet.full(size) : search!.find(foundBy);
      for (const numbers of kept) if (numbers) found.keepOnly(numbers);
      found.remove(seen);
      const first = firstInOrder(found.numbers(), (number) => this.#entries[number]!.order, limit - hits.length);
      hits.push(...first.map((number) => ({ child: this.#entries[number]!.child, foundBy })));
      seen.push(...first);
      if (hits.length >= limit) break;
    }
    return hits;
  }

  /** Who has, or had, the numbers that are given. */
  #numbered(upn: string | null, number: string | null, system: string | null): readonly number[] {
    const byUpn = upn === null ? null : this.#upns.whole(upn);
    if (number === null) return byUpn ?? [];
    const found = this.#otherNumbers.whole(system === null ? numberWritten(number) : ofSystem(system, number));
    return byUpn === null ? found : found.filter((each) => byUpn.includes(each));
  }

  #bornOn(date: string, isNamed: boolean): readonly number[] {
    return isNamed
      ? [...new Set([...this.#births.whole(date), ...this.#births.whole(UNSURE)])]
      : this.#births.whole(date);
  }
}
