import { expect, it } from '@jest/globals';
import { leadsToOpening } from './leads-to-opening.ts';

const AT = '/line/1/protection/address';
const LINK = `<a class="govuk-link" href="${AT}">Not disclosed<span class="govuk-visually-hidden">: open the protected address</span></a>`;
const drawn = (main: string) => leadsToOpening(`<title>Not disclosed</title><main class="a">${main}</main>`, AT);
const page = (main: string) => `<title>Not disclosed</title><main class="a">${main}</main>`;

it.each([
  ['<dd>Not disclosed</dd>', `<dd>${LINK}</dd>`],
  ['<li>Telephone: Not disclosed, Not disclosed</li>', `<li>Telephone: ${LINK}, ${LINK}</li>`],
  [
    '<dt>Not disclosed</dt><dd><ul><li>Not disclosed</li></ul></dd>',
    `<dt>Not disclosed</dt><dd><ul><li>${LINK}</li></ul></dd>`,
  ],
])('leads from %s', (before, after) => expect(drawn(before)).toBe(page(after)));

it.each([
  '<p>“Not disclosed” stands in its place</p>',
  '<a href="/x">Address: <b>Not disclosed</b></a>',
  '<textarea>Not disclosed</textarea>',
  '<input value="Not disclosed">',
  '<span class="b">Not disclosed besides</span>',
  '<label>Not disclosed</label>',
])('leaves %s', (main) => expect(drawn(main)).toBe(page(main)));
