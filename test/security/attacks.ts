import { derivedId } from '#platform/event-sourcing';

export const FORM = 'application/x-www-form-urlencoded';

/** What each answer says to browsers. */
export const SAFE: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /frame-ancestors 'none'/,
  'x-frame-options': /^DENY$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'cache-control': /^no-store$/,
};

/** Where a browser may say that a form comes from; a program that is not one says nothing. */
export const ELSEWHERE = [
  { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': '', origin: 'http://localhost:80.elsewhere.example' },
  { origin: 'https://elsewhere.example' },
  { origin: 'null' },
  {},
];

const part = 'content-disposition: form-data; name="reason"\r\n\r\nx';

/** None of these types is taken anywhere, whatever stands in it; but for a form with a file, where a page asks for one. */
export const NOWHERE = [
  ['text/plain', '{"reason":"x","form":"1'.concat('"}')],
  ['text/plain;application/json', '{}'],
  ['multipart/form-data; boundary=q', `--q\r\n${part}\r\n--q--\r\n`],
  ['application/xml', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'],
  [`${FORM}; charset=utf-16`, 'reason=x'],
  ['application/json; charset=utf-7', '{"reason":"+ADw-"}'],
  ['application/json; charset=iso-8859-1', '{}'],
] as const;

/** The other way of sending, with lists and objects where texts are expected, and names that every object has. */
export const MIXED_UP = [
  ['application/json', '{"form":{"a":[1]},"reason":["x"],"to":{"toString":1},"step":[[]],"checked":{"length":2}}'],
  ['application/json', '{"__proto__":{"form":"1"},"constructor":{"prototype":{"a":1}},"hasOwnProperty":1}'],
  ['application/json', '[{"form":1}]'],
  ['application/json', '"form"'],
  ['application/json', 'null'],
  [FORM, 'form=1&form=2&reason[a]=x&reason[]=y&__proto__=1&constructor=2&toString=3&to=a&to=b'],
  [FORM, 'form=%00&reason=%FF&%E0%A4=1&=&&==&a%5B%5D='],
] as const;

/** What may stand where a form says which filling in it is. */
export const FORGED = ['', 'form=', 'form=1', `form=${derivedId('made up')}`, 'form=a&form=b'];

/** Under whatever name it is read. */
export const NAMES = ['to', 'next', 'return', 'returnTo', 'url', 'redirect', 'form', 'step', 'cursor'];

/** Addresses of another site, as one may be made to look like one of ours. */
export const AWAY = [
  ...['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', '\\\\elsewhere.example'],
  ...['/%09/elsewhere.example', '/\t/elsewhere.example', 'javascript:alert(1)', 'https:elsewhere.example'],
  ...['data:text/html,x', '/..//elsewhere.example', '/.//elsewhere.example', 'http://localhost@elsewhere.example'],
];

/** Of this service, and of no other that a browser would take it for. */
export const leadsHome = (to: unknown): boolean => /^\/(?![/\\])[^\\\t\r\n]*$/.test(String(to));

/** What a page leads to, and where its forms go. */
const POINTS = /(?:href|action|src|content)="(?:\d+; ?url=)?([^"#?][^"]*)"/g;

/** Of all that a page points to, what is elsewhere. */
export const awayIn = (body: string): readonly string[] =>
  [...body.matchAll(POINTS)]
    .map(([, to]) => to!)
    .filter((to) => /^[/\\]{2}|elsewhere|^javascript|^data:/.test(to) && !/^\/[^/\\]/.test(to));
