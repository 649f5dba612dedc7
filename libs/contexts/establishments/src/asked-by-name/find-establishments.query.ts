import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { ReferenceData } from '#platform/reference-data';
import { Clock, londonDate } from '#platform/time';
import { ESTABLISHMENTS, type Establishment } from '../establishment/establishment.ts';
import { isNamedWholly } from '../establishment/named-wholly.ts';
import { searchWords } from '../establishment/search-words.ts';
import { establishmentsFound, listedOn, type EstablishmentsFound } from './establishments-found.ts';

/** By the beginnings of words of their names, places, postcodes and authorities; or by URNs, of which unknown ones are left out. */
export type EstablishmentsAsked = Readonly<{ words: string } | { urns: readonly number[] }>;

/** Schools and other establishments of the national register. */
export class FindEstablishments extends Query<EstablishmentsAsked, EstablishmentsFound> {
  static readonly act = 'look-up-a-school';
  static readonly audit = opensNobody('a public register, which names no child');
  static readonly views = [];
  static readonly answers = establishmentsFound;
}

/** Who sees more than this types another word. */
const MOST = 20;
/** Among so many a whole name is looked for: hundreds begin like it where it is made of words that many have. */
const MOST_LOOKED_AT = 1000;

@QueryHandler(FindEstablishments)
export class FindEstablishmentsHandler implements IQueryHandler<FindEstablishments, EstablishmentsFound> {
  constructor(
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  async execute({ data }: FindEstablishments): Promise<EstablishmentsFound> {
    const today = londonDate(this.clock.now());
    const version = await this.reference.version(ESTABLISHMENTS);
    const { found, more } = 'words' in data ? await this.#named(data.words) : await this.#ofUrns(data.urns);
    // Those that can be chosen first; among them as the register has them.
    const items = found.map((each) => listedOn(each, today)).sort((a, b) => Number(a.closed) - Number(b.closed));
    const count = { rows: items.length, more };
    return { items, count, next: null, previous: null, registerOf: version?.publishedOn ?? null };
  }

  /** Those first that are called just so, however many others have these words. */
  async #named(typed: string) {
    const words = searchWords(typed);
    const few = await this.reference.search<Establishment>(ESTABLISHMENTS, words, MOST);
    if (!few.more) return few;
    const { found } = await this.reference.search<Establishment>(ESTABLISHMENTS, words, MOST_LOOKED_AT);
    const wholly = found.filter((each) => isNamedWholly(each, typed));
    return { found: [...new Set([...wholly, ...found])].slice(0, MOST), more: true };
  }

  async #ofUrns(urns: readonly number[]) {
    const found = await this.reference.get<Establishment>(ESTABLISHMENTS, [...new Set(urns)].map(String));
    return { found: [...found.values()], more: false };
  }
}
