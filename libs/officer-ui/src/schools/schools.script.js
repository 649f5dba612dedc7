/**
 * Finds schools while one types: the ARIA pattern of a combobox with a list. What was chosen is put into the field as one
 * could have typed it, so that the form is the same form without this.
 */
const WAIT_MS = 200;

for (const box of document.querySelectorAll('[data-schools]')) improve(box);

function improve(box) {
  const input = box.querySelector('input[type="text"]');
  // Enter in a field would press it: it is for those who run no script.
  box.querySelector('.app-school__find')?.remove();
  const list = made('ul', { id: `${input.id}-list`, role: 'listbox', class: 'app-options', hidden: '' });
  list.setAttribute('aria-label', 'Schools found');
  const status = made('p', { role: 'status', class: 'govuk-visually-hidden' });
  const around = made('div', { class: 'app-combobox' });
  input.replaceWith(around);
  around.append(input, list, status);
  const combobox = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  };
  for (const [name, value] of Object.entries(combobox)) input.setAttribute(name, value);

  let waiting = 0;
  let asking = new AbortController();
  let options = [];
  let at = -1;

  // What was asked for before is not to open it again.
  const close = () => {
    clearTimeout(waiting);
    asking.abort();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    mark(-1);
  };
  const mark = (next) => {
    options[at]?.element.setAttribute('aria-selected', 'false');
    at = next;
    const option = options[at]?.element;
    if (!option) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  };
  const choose = ({ school }) => {
    if (school.closed) {
      status.textContent = `${school.name} has closed and cannot be chosen.`;
      return;
    }
    input.value = school.value;
    box.querySelector('.app-school__found')?.remove();
    close();
    status.textContent = `Chosen: ${school.name}.`;
  };
  const show = ({ schools, said }) => {
    options = schools.map((school, n) => {
      const element = made('li', { id: `${list.id}-${n}`, role: 'option', class: 'app-options__one' });
      element.setAttribute('aria-selected', 'false');
      if (school.closed) element.setAttribute('aria-disabled', 'true');
      element.append(made('span', { class: 'app-options__name' }, school.name), made('span', {}, school.facts));
      element.addEventListener('mousedown', (event) => event.preventDefault());
      element.addEventListener('click', () => choose({ school }));
      return { school, element };
    });
    at = -1;
    list.replaceChildren(...options.map(({ element }) => element));
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(options.length > 0));
    status.textContent = said;
  };
  const find = async () => {
    asking.abort();
    const words = input.value.trim();
    if (words.length < 2) return close();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const answer = await fetch(`/schools?${new URLSearchParams({ words })}`, { signal });
      if (answer.ok) show(await answer.json());
    } catch {
      // The form looks it up when it is sent.
      if (!signal.aborted) close();
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(find, WAIT_MS);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (list.hidden || event.altKey || event.ctrlKey || event.metaKey) return;
    const { length } = options;
    if (event.key === 'ArrowDown') mark((at + 1) % length);
    else if (event.key === 'ArrowUp') mark((at <= 0 ? length : at) - 1);
    else if (event.key === 'Enter' && at >= 0) choose(options[at]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
}

function made(tag, attributes, text = '') {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}
