// What the reader chose, large type and a colour scheme, is remembered here and written on <html> for the stylesheet.
// This file is small and not deferred, so that the choice holds before the first paint and nothing flashes or moves.
// It alone shows the buttons and answers them, so that none is dead.
(() => {
  const root = document.documentElement;

  // A browser may refuse storage (private windows, settings); the choice then lasts as long as the page.
  const stored = name => {
    try { return localStorage.getItem('kexie.' + name); } catch { return null; }
  };
  const store = (name, value) => {
    try { localStorage.setItem('kexie.' + name, value); } catch { /* lasts as long as the page */ }
  };

  const apply = (scheme, elder) => {
    root.toggleAttribute('data-elder', elder === 'on');
    if (scheme === 'light' || scheme === 'dark') root.dataset.scheme = scheme;
    else delete root.dataset.scheme;
  };
  const restore = () => apply(stored('scheme'), stored('elder'));

  const show = () => {
    for (const group of document.querySelectorAll('.modes')) group.hidden = false;
    for (const button of document.querySelectorAll('.modes [data-elder]')) {
      button.setAttribute('aria-pressed', root.hasAttribute('data-elder'));
    }
    for (const button of document.querySelectorAll('.modes [data-scheme]')) {
      button.setAttribute('aria-pressed', button.dataset.scheme === (root.dataset.scheme ?? 'auto'));
    }
  };

  root.dataset.scripted = '';
  restore();
  document.addEventListener('DOMContentLoaded', show);
  // A page that the browser kept in memory does not know what was chosen since.
  addEventListener('pageshow', event => { if (event.persisted) { restore(); show(); } });

  document.addEventListener('click', event => {
    const button = event.target.closest('.modes button');
    if (!button) return;
    const elder = button.dataset.elder ? (root.hasAttribute('data-elder') ? 'off' : 'on') : root.hasAttribute('data-elder') ? 'on' : 'off';
    const scheme = button.dataset.scheme ?? root.dataset.scheme ?? 'auto';
    store('elder', elder);
    store('scheme', scheme);
    apply(scheme, elder);
    show();
  });
})();
