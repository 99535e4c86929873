(() => {
  'use strict';
  const table = document.getElementById('matrix');
  const tip = document.getElementById('tip');
  const columns = table.querySelectorAll('col');
  // tooltips of our own: they come at once, and to the keyboard too; without this script the browser's remain
  table.querySelectorAll('[title]').forEach(cell => {
    cell.dataset.tip = cell.title;
    cell.setAttribute('aria-label', (cell.tagName === 'TH' ? cell.textContent + ': ' : '') + cell.title);
    cell.removeAttribute('title');
    cell.tabIndex = -1;
  });

  let crossed;
  const hide = () => { tip.hidden = true; if (crossed) { crossed.classList.remove('cross'); } };
  const show = cell => {
    hide();
    if (cell.tagName === 'TD') { crossed = columns[cell.cellIndex]; crossed.classList.add('cross'); }
    if (!cell.dataset.tip) { return; }
    tip.textContent = cell.dataset.tip;
    tip.hidden = false;
    const at = cell.getBoundingClientRect();
    const left = cell.tagName === 'TH' ? at.left + 60 : at.right + 6;
    const below = at.bottom + tip.offsetHeight + 12 < innerHeight;
    tip.style.left = Math.max(4, Math.min(left, innerWidth - tip.offsetWidth - 8)) + 'px';
    tip.style.top = (below ? at.bottom + 6 : at.top - tip.offsetHeight - 6) + 'px';
  };
  const cellOf = event => event.target.closest && event.target.closest('tbody tr:not(.group) > *');
  table.addEventListener('mouseover', event => { const cell = cellOf(event); if (cell) { show(cell); } else { hide(); } });
  table.addEventListener('mouseleave', hide);
  table.addEventListener('focusin', event => { const cell = cellOf(event); if (cell) { show(cell); } });
  table.addEventListener('focusout', hide);
  // bringing a focused cell into view scrolls too: its tooltip goes along
  document.getElementById('scroll').addEventListener('scroll', () => {
    if (document.activeElement && document.activeElement.dataset.tip) { show(document.activeElement); } else { hide(); }
  });

  // one stop of the Tab key for the whole grid; arrow keys go from mark to mark
  let current;
  const stop = cell => { if (current) { current.tabIndex = -1; } current = cell; current.tabIndex = 0; };
  const marked = () => [...table.querySelectorAll('tbody tr:not([hidden]) > [data-tip]')];
  const first = marked()[0];
  if (first) { stop(first); }
  table.addEventListener('keydown', event => {
    const row = current && current.parentElement;
    if (event.key === 'Escape') { hide(); return; }
    if (!row || !event.key.startsWith('Arrow')) { return; }
    event.preventDefault();
    const all = marked();
    let next;
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      next = all[all.indexOf(current) + (event.key === 'ArrowRight' ? 1 : -1)];
    } else {
      const rows = [...table.querySelectorAll('tbody tr:not(.group):not([hidden])')];
      const other = rows[rows.indexOf(row) + (event.key === 'ArrowDown' ? 1 : -1)];
      const place = current.cellIndex;
      next = other && [...other.querySelectorAll('[data-tip]')]
        .reduce((best, cell) => Math.abs(cell.cellIndex - place) < Math.abs(best.cellIndex - place) ? cell : best);
    }
    if (next) { stop(next); next.focus(); next.scrollIntoView({ block: 'nearest', inline: 'nearest' }); show(next); }
  });
  table.addEventListener('focusin', event => { const cell = cellOf(event); if (cell && cell.dataset.tip) { stop(cell); } });

  const only = document.getElementById('unproved');
  const find = document.getElementById('find');
  const filter = () => {
    const words = find.value.trim().toLowerCase();
    for (const body of table.tBodies) {
      const title = body.querySelector('.title').textContent.toLowerCase();
      let shown = 0;
      for (const row of body.querySelectorAll('tr:not(.group)')) {
        const said = title + ' ' + row.cells[0].textContent.toLowerCase() + ' ' + row.cells[0].dataset.tip.toLowerCase();
        row.hidden = (only.checked && row.classList.contains('proved')) || !said.includes(words);
        shown += row.hidden ? 0 : 1;
      }
      body.hidden = shown === 0;
    }
    const left = marked();
    if (left.length && !left.includes(current)) { stop(left[0]); }
  };
  only.addEventListener('change', filter);
  find.addEventListener('input', filter);
})();
