/** A page that was drawn for paper asks for the printer, once it is there. */
if (document.querySelector('[data-print]')) globalThis.addEventListener('load', () => globalThis.print());
