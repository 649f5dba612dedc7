/**
 * Says some minutes before a session ends that it does, so that nobody who thinks, telephones or reads aloud is signed out
 * unawares: GOV.UK's pattern, and WCAG 2.2.1. Without a script the page says when; what is sent too late is kept either way.
 */
const WARNED_SECONDS = 5 * 60;
const told = document.querySelector('[data-session]');
const { BroadcastChannel: Channel } = globalThis;
const tabs = Channel ? new Channel('session') : null;
let timers = [];
let dialog = null;

if (told) {
  const left = { idle: Number(told.dataset.sessionIdle), end: Number(told.dataset.sessionEnd) };
  // Whatever is opened in another tab keeps this one signed in too.
  tabs?.addEventListener('message', ({ data }) => count(data));
  tabs?.postMessage(left);
  count(left);
}

function count(left) {
  timers.forEach((timer) => clearTimeout(timer));
  dialog?.close();
  const last = Math.min(left.idle, left.end);
  const warned = Math.max(last - WARNED_SECONDS, last / 2);
  timers = [
    setTimeout(() => warn(last - warned, left.end <= left.idle), warned * 1000),
    setTimeout(() => say('You have been signed out', OVER, null), last * 1000),
  ];
}

const KEPT = 'Nothing that you typed is lost: send it all the same, sign in again, and it stands in its form.';
const OVER = `What you typed still stands on this page. ${KEPT}`;

function warn(seconds, isFinal) {
  const minutes = Math.round(seconds / 60);
  const soon = minutes > 1 ? `in ${minutes} minutes` : 'in a minute';
  if (isFinal) return say(`You are asked to sign in again ${soon}`, `One sign-in lasts no longer. ${KEPT}`, null);
  return say(`You are signed out ${soon}`, `Unless you go on. ${KEPT}`, 'Stay signed in');
}

function say(heading, words, stay) {
  dialog ??= made();
  dialog.querySelector('h2').textContent = heading;
  dialog.querySelector('p').textContent = words;
  const [first, second] = dialog.querySelectorAll('button');
  first.textContent = stay ?? 'Back to the page';
  first.onclick = stay ? stayed : () => dialog.close();
  second.hidden = stay === null;
  if (!dialog.open) dialog.showModal();
}

async function stayed() {
  try {
    const answer = await fetch('/stay-signed-in', { method: 'POST', headers: { accept: 'application/json' } });
    const { left } = await answer.json();
    if (!answer.ok || !left) throw new Error('signed out');
    tabs?.postMessage(left);
    count(left);
  } catch {
    say('You have been signed out', OVER, null);
  }
}

function made() {
  const box = document.createElement('dialog');
  box.className = 'app-session-warning';
  box.setAttribute('aria-labelledby', 'session-warning');
  box.setAttribute('aria-describedby', 'session-warning-words');
  box.innerHTML =
    '<h2 class="govuk-heading-m" id="session-warning"></h2><p class="govuk-body" id="session-warning-words"></p>' +
    '<div class="govuk-button-group"><button type="button" class="govuk-button" autofocus></button>' +
    '<button type="button" class="govuk-button govuk-button--secondary">Go on without</button></div>';
  box.querySelectorAll('button')[1].onclick = () => box.close();
  document.body.append(box);
  return box;
}
