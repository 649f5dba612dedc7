const CALLED: readonly (readonly [RegExp, (year: string) => string])[] = [
  [/^child-/, () => 'The record of the child'],
  [/^circumstances-/, () => 'How the child lives and learns'],
  [/^protection-/, () => 'Whether the address is protected'],
  [/^referral-/, () => 'A referral'],
  [/^placement-/, () => 'A placement'],
  [/^attendance-.*-(\d{4}-\d{2})$/, (year) => `The register of ${year}`],
];

/** What a chain is of, as an officer would call it; its name in the store stands behind it, for whoever looks there. */
export function recordWords(stream: string): string {
  for (const [of, called] of CALLED) {
    const found = of.exec(stream);
    if (found) return `${called(found[1] ?? '')} (${stream})`;
  }
  return stream;
}
