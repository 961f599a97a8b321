// The preview's own part of a page: loads it again when it would look different, and shows what is wrong. Never part of a published site.
(() => {
  'use strict';

  const path = location.pathname;
  const seen = document.currentScript.dataset.seen;
  const closedKey = 'kexie-preview-closed';
  let stream = null;
  let retry = 0;

  function connect() {
    clearTimeout(retry);
    if (stream || document.hidden) return;
    stream = new EventSource('/_kexie/events?' + new URLSearchParams({ page: path, seen }));
    stream.addEventListener('reload', () => location.reload());
    stream.addEventListener('findings', event => show(JSON.parse(event.data)));
    stream.onerror = () => {
      document.querySelector('.kexie-panel')?.classList.add('kexie-offline');
      if (stream?.readyState === EventSource.CLOSED) {
        disconnect();
        retry = setTimeout(connect, 2000);
      }
    };
  }

  // A browser keeps few connections to one server: a page that nobody sees needs none.
  function disconnect() {
    stream?.close();
    stream = null;
  }

  document.addEventListener('visibilitychange', () => document.hidden ? disconnect() : connect());
  addEventListener('pagehide', disconnect);
  addEventListener('pageshow', connect);

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function show(state) {
    document.querySelectorAll('.kexie-panel, .kexie-mark').forEach(old => old.remove());
    mark(state.marks);
    if (!state.summary && !state.note) return;

    const words = state.words;
    const panel = element('aside', 'kexie-panel' + (state.hasErrors ? ' kexie-wrong' : ''));
    panel.setAttribute('aria-label', words.title);
    const head = element('div', 'kexie-head');
    const toggle = element('button', 'kexie-toggle');
    toggle.type = 'button';
    const body = element('div', 'kexie-body');
    head.append(element('b', '', state.summary || words.title), toggle);
    const all = element('a', '', words.all);
    all.href = '/_kexie/';
    head.append(all, element('span', 'kexie-offline-note', words.offline));

    if (state.note) body.append(element('p', 'kexie-note', state.note));
    const list = element('ol', 'kexie-findings');
    list.append(...state.findings.map(finding));
    body.append(list);
    panel.append(head, body);

    // Warnings wait until somebody asks; errors show themselves, until they are put aside.
    const signature = JSON.stringify(state.findings.map(f => [f.code, f.place, f.message]));
    const set = isOpen => {
      body.hidden = !isOpen;
      toggle.textContent = isOpen ? words.close : words.open;
      toggle.setAttribute('aria-expanded', String(isOpen));
    };
    set((state.hasErrors || Boolean(state.note)) && sessionStorage.getItem(closedKey) !== signature);
    toggle.addEventListener('click', () => {
      set(body.hidden);
      sessionStorage.setItem(closedKey, body.hidden ? signature : '');
    });
    document.body.append(panel);
  }

  function finding(found) {
    const item = element('li', 'kexie-' + found.severity);
    const first = element('p');
    first.append(element('b', '', found.word), ' ', element('code', '', found.place), ' ', element('small', '', found.code));
    item.append(first, element('p', '', found.message));
    if (found.excerpt.length) {
      const line = element('pre');
      line.append(found.excerpt[0], element('mark', '', found.excerpt[1]), found.excerpt[2]);
      item.append(line);
    }
    for (const more of [found.hint, found.note]) if (more) item.append(element('p', '', more));
    return item;
  }

  // What a plain build would leave out is marked wherever it is shown.
  function mark(marks) {
    for (const link of document.querySelectorAll('a[href]')) {
      const text = link.origin === location.origin && marks[link.pathname];
      if (text && link.textContent.trim()) link.append(element('span', 'kexie-mark', text));
    }
    if (marks[path]) document.body.append(element('p', 'kexie-mark kexie-of-page', marks[path]));
  }

  connect();
})();
