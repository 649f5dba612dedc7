const LINK = /<a\b([^>]*)>([\s\S]*?)<\/a>/g;
const GREEN = /<(?:a|button)\b[^>]*class="(govuk-button[^"]*)"/g;

const nameOf = (attributes: string, inner: string): string =>
  (/aria-label="([^"]*)"/.exec(attributes)?.[1] ?? inner.replaceAll(/<[^>]*>/g, '')).replaceAll(/\s+/g, ' ').trim();

/** Without the menus, which say whose they are. */
const ofThePage = (html: string): string =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html).replaceAll(/<nav\b[\s\S]*?<\/nav>/g, '');

/** The names that two links of a page share and that lead to different places: whoever hears them cannot tell them apart. */
export function alikeLinks(html: string): readonly string[] {
  const targets = new Map<string, Set<string>>();
  for (const [, attributes = '', inner = ''] of ofThePage(html).matchAll(LINK)) {
    const href = /href="([^"]*)"/.exec(attributes)?.[1];
    if (href === undefined) continue;
    const name = nameOf(attributes, inner);
    targets.set(name, (targets.get(name) ?? new Set()).add(href));
  }
  return [...targets].flatMap(([name, of]) => (of.size > 1 ? `“${name}”: ${[...of].join(' and ')}` : []));
}

/** The green buttons of a page, of which there is at most one: whatever else may be done is a link, or grey. */
export const greenButtons = (html: string): number =>
  [...html.matchAll(GREEN)].filter(([, classes = '']) => !/secondary|warning|inverse/.test(classes)).length;
