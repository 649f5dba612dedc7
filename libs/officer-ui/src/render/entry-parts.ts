import { escaped } from './escaped.ts';

type Link = Readonly<{ text: string; href: string }>;

/**
 * The parts of an entry, of which a line has hundreds: put together without a loop of a template, which would take several
 * times as long. Everything that is said passes `escaped`.
 */
export const entryTitle = (date: string, title: string): string =>
  `<h4 class="app-line__title"><span class="app-line__date">${escaped(date)}<span class="govuk-visually-hidden">: </span></span> ${escaped(title)}</h4>\n`;

export const textList = (texts: readonly string[]): string => `<ul class="app-texts">${itemsOf(texts)}</ul>`;

type Law = Readonly<{ title: string; version: string; said: string; caveats: readonly string[] }>;

/** The rules that were applied. */
export const lawList = (laws: readonly Law[]): string =>
  laws.length === 0 ? '' : `<ul class="app-texts app-law">${laws.map(lawSaid).join('')}</ul>\n`;

const lawSaid = ({ title, version, said, caveats }: Law): string =>
  `<li>${escaped(`Rule applied: ${title} (${version}): ${said}`)}${caveats.length === 0 ? '' : textList(caveats.map((words) => `To bear in mind: ${words}`))}</li>`;

const itemsOf = (texts: readonly string[]): string => texts.map((text) => `<li>${escaped(text)}</li>`).join('');

/** @param title of the entry, for whoever hears the link alone */
export const actList = (acts: readonly Link[], title: string): string =>
  acts.length === 0
    ? ''
    : `<ul class="app-entry-acts app-print-hidden">${acts.map((act) => actOf(act, title)).join('')}</ul>\n`;

const actOf = ({ text, href }: Link, title: string): string =>
  `<li><a class="govuk-link" href="${escaped(href)}">${escaped(text)}<span class="govuk-visually-hidden">: ${escaped(title)}</span></a></li>`;

export const plainLink = ({ text, href }: Link): string =>
  `<a class="govuk-link" href="${escaped(href)}">${escaped(text)}</a>`;
