import type { Figure, Subject } from './figure.ts';

/** The middle of several rounds of one cell, each number by itself. */
export type Median = Figure & Readonly<{ rounds: number }>;

const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

export function mediansOf(figures: readonly Figure[]): readonly Median[] {
  return [...Map.groupBy(figures, ({ what, subject }) => `${what}\n${subject}`).values()].map((rounds) => {
    const [first] = rounds as [Figure];
    const names = Object.keys(first.more ?? {});
    return {
      ...{ what: first.what, subject: first.subject, operations: first.operations, rounds: rounds.length },
      wallMs: middle(rounds.map(({ wallMs }) => wallMs)),
      cpuMs: middle(rounds.map(({ cpuMs }) => cpuMs)),
      more: Object.fromEntries(names.map((name) => [name, middle(rounds.map(({ more }) => more?.[name] ?? 0))])),
    };
  });
}

export const cpuOf = ({ cpuMs, operations }: Figure): number => cpuMs / operations;
export const wallOf = ({ wallMs, operations }: Figure): number => wallMs / operations;

export const of = (medians: readonly Median[], what: string, subject: Subject): Median | undefined =>
  medians.find((median) => median.what === what && median.subject === subject);
