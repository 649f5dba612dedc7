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
    try {
      field.value = read(await file.arrayBuffer());
      status.textContent = `What is in ${file.name} stands below.`;
    } catch {
      status.textContent = `${file.name} could not be read. Open it as text, and paste it below.`;
    }
    // The same file, mended meanwhile, is another choice.
    input.value = '';
  });
}

function read(bytes) {
  const [first, second] = new Uint8Array(bytes);
  // As Excel writes “Unicode text”.
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
