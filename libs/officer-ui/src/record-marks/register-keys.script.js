/** Arrow keys in a register go from box to box, as in a spreadsheet: what can be typed into, and no further. */
for (const table of document.querySelectorAll('.app-register')) {
  table.addEventListener('keydown', (event) => {
    const box = event.target;
    if (box.tagName !== 'INPUT' || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = boxFrom(table, box, event.key);
    if (!to) return;
    event.preventDefault();
    to.focus();
    to.select();
  });
}

function boxFrom(table, box, key) {
  const column = box.closest('td').cellIndex;
  const inColumn = [...table.rows].flatMap((row) => row.cells[column]?.querySelector('input') ?? []);
  const inRow = [...box.closest('tr').querySelectorAll('input')];
  const next = (boxes, step) => boxes[boxes.indexOf(box) + step];
  // Within what was typed, an arrow goes from letter to letter first.
  const isAllChosen = box.selectionStart === 0 && box.selectionEnd === box.value.length;
  const [atStart, atEnd] = [box.selectionEnd === 0, box.selectionStart === box.value.length];
  switch (key) {
    case 'ArrowUp':
      return next(inColumn, -1);
    case 'ArrowDown':
      return next(inColumn, 1);
    case 'ArrowLeft':
      return atStart || isAllChosen ? next(inRow, -1) : undefined;
    case 'ArrowRight':
      return atEnd || isAllChosen ? next(inRow, 1) : undefined;
    default:
      return undefined;
  }
}
