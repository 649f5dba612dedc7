/**
 * Reads a chosen file into the field into which one could have pasted it, so that the form is the same form without this. What
 * is no UTF-8 is read as Windows writes it.
 */
for (const box of document.querySelectorAll('[data-file-into]'))
  offer(box, document.getElementById(box.dataset.fileInto));

function offer(box, field) {
  const input = box.querySelector('input[type="file"]');
  const status = box.querySelector('[role="status"]');
  field.closest('.govuk-form-group').before(box);
  box.hidden = false;
  input.addEventListener('change', async () => {
    const [file] = input.files;
    if (!file) return;
    field.value = read(await file.arrayBuffer());
    status.textContent = `What is in ${file.name} stands below.`;
  });
}

function read(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
