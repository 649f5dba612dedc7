/** A rule of a stylesheet, or a condition with the rules in it: up to the brace that closes it. */
const RULE = /[^{}]+\{(?:[^{}]|\{[^{}]*\})*\}/g;
const CONDITION = /^@(?:media|supports)[^{]*\{(?<inside>[^]*)\}$/;

/**
 * Of a stylesheet the rules of some components: the whole of it would be twice what the pages have, and hold the rest of a
 * framework besides. A component’s parts are named by its name, as `moj-timeline__date` is.
 */
export function componentStyles(styles: string, components: readonly string[]): string {
  const isWanted = new RegExp(`\\.(?:${components.join('|')})(?!-(?!-)|_(?!_)|[A-Za-z0-9])`);
  const rulesOf = (text: string): string =>
    (text.match(RULE) ?? [])
      .map((rule) => {
        const inside = CONDITION.exec(rule)?.groups?.['inside'];
        if (inside === undefined) return rule.startsWith('@') || !isWanted.test(rule) ? '' : rule;
        const kept = rulesOf(inside);
        return kept === '' ? '' : `${rule.slice(0, rule.indexOf('{'))}{${kept}}`;
      })
      .join('');
  return rulesOf(styles);
}
