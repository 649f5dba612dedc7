/** A set of small numbers, a bit each: what a search unites and intersects for each word. */
export class NumberSet {
  readonly #bits: Uint32Array;

  constructor(size: number) {
    this.#bits = new Uint32Array((size + 31) >>> 5);
  }

  static full(size: number): NumberSet {
    const set = new NumberSet(size);
    set.#bits.fill(0xffff_ffff);
    return set;
  }

  add(numbers: readonly number[]): void {
    for (const number of numbers) this.#bits[number >>> 5]! |= 1 << (number & 31);
  }

  has(number: number): boolean {
    return (this.#bits[number >>> 5]! & (1 << (number & 31))) !== 0;
  }

  addAll(other: NumberSet): void {
    for (let i = 0; i < this.#bits.length; i++) this.#bits[i]! |= other.#bits[i]!;
  }

  /** Takes in what is in both of these. */
  addBoth(one: NumberSet, other: NumberSet): void {
    for (let i = 0; i < this.#bits.length; i++) this.#bits[i]! |= one.#bits[i]! & other.#bits[i]!;
  }

  keepOnly(numbers: readonly number[]): void {
    const kept = numbers.filter((number) => this.has(number));
    this.#bits.fill(0);
    this.add(kept);
  }

  remove(numbers: Iterable<number>): void {
    for (const number of numbers) this.#bits[number >>> 5]! &= ~(1 << (number & 31));
  }

  numbers(): readonly number[] {
    const found: number[] = [];
    for (let i = 0; i < this.#bits.length; i++)
      for (let word = this.#bits[i]!; word !== 0; word &= word - 1)
        found.push((i << 5) + 31 - Math.clz32(word & -word));
    return found;
  }
}
