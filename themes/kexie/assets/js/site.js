// The page is whole without this file. It adds two things: the table of contents shows where one reads, and a table that is
// wider than the page becomes a named group that the keyboard can scroll.

{
  const links = new Map();
  for (const link of document.querySelectorAll('.outline a')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }

  const headings = [...links.keys()];
  const mark = () => {
    // One reads below the last heading that has gone past the upper fifth of the window.
    const line = innerHeight / 5;
    const current = headings.findLast(heading => heading.getBoundingClientRect().top < line);
    for (const [heading, link] of links) {
      if (heading === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };

  // Asked only when a heading crosses the line, not at every step of scrolling.
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -80% 0px' });
  for (const heading of headings) observer.observe(heading);
}

{
  const before = (heading, table) => heading.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING;
  const headings = [...document.querySelectorAll('main :is(h1, h2, h3, h4)[id]')];

  // A table that fits needs no stop of the tab key. A group and not a region: ten tables are no landmarks.
  // One that has a name of its own keeps it.
  const labels = new Map();
  const name = table => {
    const scrolls = table.scrollWidth > table.clientWidth;
    const label = labels.get(table);
    const naming = label ? ['aria-label', label] : ['aria-labelledby', headings.findLast(heading => before(heading, table))?.id];
    for (const [attribute, value] of [['tabindex', '0'], ['role', 'group'], naming]) {
      if (scrolls && value) table.setAttribute(attribute, value);
      else table.removeAttribute(attribute);
    }
  };

  const observer = new ResizeObserver(entries => { for (const entry of entries) name(entry.target); });
  for (const table of document.querySelectorAll('.table')) {
    labels.set(table, table.getAttribute('aria-label'));
    observer.observe(table);
  }
}
