import type { LawCaveats } from '../words/law-words.ts';
import { escaped } from './escaped.ts';

type Link = Readonly<{ text: string; href: string }>;

/**
 * The parts of an entry, of which a line has hundreds: put together without a loop of a template, which would take several
 * times as long. Everything that is said passes `escaped`.
 */
export const entryTitle = (
  date: string,
  title: string,
  mark: EntryMark | null = null,
  late: string | null = null,
): string =>
  `<h3><span>${escaped(date)}${late ? `<span class="app-line__late">${escaped(late)}</span>` : ''}<span class="govuk-visually-hidden">: </span></span> ${markedTitle(title, mark)}</h3>\n`;

/** What was put right is told by a mark that is no colour alone. */
type EntryMark = 'Void' | 'Corrected';

function markedTitle(title: string, mark: EntryMark | null): string {
  if (mark === 'Void')
    return `<span class="app-was">${escaped(title)}</span> <strong class="govuk-tag govuk-tag--grey">Void</strong>`;
  return mark === null
    ? escaped(title)
    : `${escaped(title)} <strong class="govuk-tag govuk-tag--yellow">Corrected</strong>`;
}

export const textList = (texts: readonly string[]): string => `<ul class="app-texts">${itemsOf(texts)}</ul>`;

type Changed = Readonly<{ label: string; was: string | null; now: string | null }>;

/** What reads otherwise, row by row: inside a list. */
export const changeList = (rows: readonly Changed[]): string => rows.map(changeOf).join('');

function changeOf({ label, was, now }: Changed): string {
  const before = was === null ? '' : `was <span class="app-was">${escaped(was)}</span>${now === null ? '' : ', '}`;
  const after = now === null ? ', no longer stated' : `now <span class="app-written">${escaped(now)}</span>`;
  return `<li><span class="govuk-!-font-weight-bold">${escaped(label)}</span> ${before}${after}</li>\n`;
}

type Law = Readonly<{ title: string; version: string; said: string }> & LawCaveats;

/**
 * The rules that were applied, and below them, each once, what is open about them.
 * @param entry its title, for whoever hears the summary alone
 * @param isAudit whether it is for an auditor, who is told what of a rule nobody has checked, too
 */
export function lawList(laws: readonly Law[], entry: string, isAudit: boolean): string {
  if (laws.length === 0) return '';
  const caveats = [...new Set(laws.flatMap(({ bear, unchecked }) => [...bear, ...(isAudit ? unchecked : [])]))];
  return `<ul class="app-texts">${itemsOf(laws.map(lawSaid))}</ul>\n${caveats.length === 0 ? '' : openOf(caveats, entry)}`;
}

const lawSaid = ({ title, version, said }: Law): string => `Rule applied: ${title} (${version}): ${said}`;

const openOf = (caveats: readonly string[], entry: string): string =>
  `<details class="govuk-details app-week"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">To bear in mind about the law: ${caveats.length}<span class="govuk-visually-hidden">, ${escaped(entry)}</span></span></summary><div class="govuk-details__text">${textList(caveats)}</div></details>\n`;

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
