/** Whoever has signed out here goes on to sign out of their provider by themselves, unless they came back to the page. */
const [entry] = performance.getEntriesByType('navigation');
if (entry?.type !== 'back_forward') document.querySelector('form[data-leaves]')?.requestSubmit();
