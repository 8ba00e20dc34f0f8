'use strict';
// All facts that pass the filters as a table: sorted by any column, a page at a time.

SuKien.table = (() => {
  const { dom, labels, format, model, palette, state, filters } = SuKien;
  const { say } = labels;
  const pageSize = 100;
  /** More rows than these are no use on paper, and make the browser wait. */
  const mostPrinted = 2000;
  let isPrinting = false;

  const number = (fact, key) => (typeof fact.figures[key] === 'number' ? fact.figures[key] : null);
  const text = (fact, key) => (fact.figures[key] === undefined ? '' : String(fact.figures[key]));

  const published = (fact) => fact.article.published ?? '';
  const source = (fact) => fact.article.source ?? '';
  const findingValue = (fact) => fact.findings.map((finding) => finding.check + finding.verdict).join(' ');
  const figureColumn = (key, show) => ({
    key, label: key, isNumber: true, value: (fact) => number(fact, key), cell: (fact) => show(number(fact, key)),
  });

  /** `value` is what is sorted by (a number, a text, or null, which stands last), `cell` what is shown. */
  const columns = [
    { key: 'event', label: 'event', value: (fact) => fact.event.name, cell: (fact) => palette.label(fact.event) },
    { key: 'who', label: 'who', value: (fact) => text(fact, 'who'), cell: (fact) => dom.foreign(text(fact, 'who')) },
    { key: 'place', label: 'place', value: placeValue, cell: placeCell },
    { key: 'what', label: 'what', value: (fact) => text(fact, 'what'), cell: (fact) => dom.foreign(joined(fact.figures.what)) },
    { key: 'number', label: 'number', isNumber: true, value: (fact) => number(fact, 'number'), cell: numberCell },
    figureColumn('total', format.number),
    figureColumn('percent', format.percent),
    figureColumn('amount', format.number),
    { key: 'level', label: 'level', value: (fact) => text(fact, 'level'), cell: (fact) => dom.foreign(text(fact, 'level')) },
    { key: 'period', label: 'period', value: ({ figures }) => figures.from ?? figures.date ?? figures.to ?? '', cell: periodCell },
    { key: 'finding', label: 'findings', value: findingValue, cell: (fact) => SuKien.fact.findingBadge(fact) ?? '' },
    { key: 'inferred', label: 'inferredColumn', value: inferredText, cell: inferredText },
    { key: 'words', label: 'words', value: model.quote, cell: (fact) => dom.foreign(model.quote(fact), { class: 'clipped' }) },
    { key: 'article', label: 'article', value: (fact) => fact.article.name, cell: articleCell },
    { key: 'published', label: 'published', value: published, cell: (fact) => format.date(published(fact)) },
    { key: 'source', label: 'source', value: source, cell: (fact) => dom.foreign(source(fact)) },
  ];

  /** The store joins several values by a bar. */
  const joined = (values) => (values ?? '').replaceAll(' | ', ', ');

  function placeValue(fact) {
    return model.units.has(fact.place) ? model.placeName(fact.place) : '';
  }

  function placeCell(fact) {
    const name = placeValue(fact);
    return name && dom.foreign(name, { title: fact.place });
  }

  function numberCell(fact) {
    const { number: value, comparator } = fact.figures;
    if (typeof value !== 'number') return '';
    const meaning = comparator && labels.name('cmp', comparator);
    const sign = comparator && dom.make('span', { class: 'comparator', title: meaning }, format.comparator(comparator) + ' ');
    return [sign, format.number(value), fact.partOf && [' ', dom.make('span', { class: 'badge part' }, say('part'))]];
  }

  function periodCell({ figures: { from, to, date } }) {
    if (from !== undefined || to !== undefined) return format.period(from ?? '..', to ?? '..');
    return date === undefined ? '' : format.date(date);
  }

  function inferredText(fact) {
    return fact.inferences.has('stated') ? '' : [...fact.inferences].map((key) => labels.name('inferred', key)).join(', ');
  }

  function articleCell(fact) {
    return dom.foreign(model.articleTitle(fact.article), { class: 'clipped', title: fact.article.name });
  }

  /** Sorted copies of what passes the filters; equal ones stay in the order of their articles. */
  function sorted(facts) {
    const [key, direction] = state.now.sort.split('.');
    const column = columns.find((one) => one.key === key);
    if (!column) return facts;
    const sign = direction === 'desc' ? -1 : 1;
    const rows = facts.map((fact) => ({ fact, value: column.value(fact) }));
    const ranks = column.isNumber ? null : ranking(rows);
    const of = (row) => (ranks ? ranks.get(row.value) : row.value);
    rows.sort((a, b) => {
      const [first, second] = [of(a), of(b)];
      if (first === null || second === null) return (first === null) - (second === null) || a.fact.index - b.fact.index;
      return sign * (first - second) || a.fact.index - b.fact.index;
    });
    return rows.map((row) => row.fact);
  }

  /** Each text once in the order of the alphabet: comparing numbers is a hundred times as fast. Empty ones stand last. */
  function ranking(rows) {
    const collator = new Intl.Collator('vi', { numeric: true });
    const texts = [...new Set(rows.map((row) => row.value))].filter((value) => value !== '').sort(collator.compare);
    const ranks = new Map(texts.map((value, index) => [value, index]));
    return ranks.set('', null);
  }

  const isSaid = (value) => value !== null && value !== '';

  function render() {
    const facts = sorted(filters.result.facts);
    const pages = Math.max(1, Math.ceil(facts.length / pageSize));
    const page = Math.min(pages, Math.max(1, Number.parseInt(state.now.page, 10) || 1));
    const rows = isPrinting ? facts.slice(0, mostPrinted) : facts.slice((page - 1) * pageSize, page * pageSize);
    const shown = isPrinting ? columns.filter((column) => rows.some((fact) => isSaid(column.value(fact)))) : columns;
    const firstIndex = isPrinting ? 0 : (page - 1) * pageSize;
    const root = dom.byID('fact-table');
    const focused = root.contains(document.activeElement) ? document.activeElement.dataset : null;
    root.replaceChildren(
      dom.make('p', { class: 'note' }, say('factTableNote')), paging(page, pages),
      dom.make('div', { class: 'scrolled', tabindex: '0', role: 'region', 'aria-label': say('factTable') },
        dom.make('table', { class: 'facts', 'aria-rowcount': facts.length + 1 },
          dom.make('caption', { class: 'unheard' }, say('factTable')), head(shown),
          dom.make('tbody', {}, rows.map((fact, index) => row(fact, firstIndex + index, shown))))));
    if (!facts.length) root.append(dom.make('p', { class: 'empty' }, say('nothing')));
    if (isPrinting && facts.length > rows.length) {
      root.append(dom.make('p', { class: 'note' }, say('shownInPrint', format.number(rows.length), format.number(facts.length))));
    }
    if (focused?.sort) root.querySelector(`[data-sort="${focused.sort}"]`)?.focus();
    if (focused?.page) root.querySelector(`[data-page="${focused.page}"]:not(:disabled)`)?.focus();
    return facts;
  }

  function head(shown) {
    const [key, direction] = state.now.sort.split('.');
    return dom.make('thead', {}, dom.make('tr', { 'aria-rowindex': 1 },
      dom.make('th', { scope: 'col' }, '#'),
      shown.map((column) => dom.make('th', {
        scope: 'col', class: column.isNumber ? 'number' : null,
        'aria-sort': column.key === key ? (direction === 'desc' ? 'descending' : 'ascending') : 'none',
      }, dom.button(say(column.label), () => sortBy(column), { class: 'sort', 'data-sort': column.key })))));
  }

  /** First up, then down (figures the other way round), then as the articles have them. */
  function sortBy(column) {
    const order = column.isNumber ? ['desc', 'asc'] : ['asc', 'desc'];
    const [key, direction] = state.now.sort.split('.');
    const next = key === column.key ? order[order.indexOf(direction) + 1] : order[0];
    state.set({ sort: next ? `${column.key}.${next}` : '' });
  }

  function row(fact, index, shown) {
    const mark = SuKien.extensions.rowMark(fact);
    return dom.make('tr', {
      'data-fact': fact.id, 'aria-rowindex': index + 2, class: fact.id === state.now.fact ? 'open' : null,
      on: { click: (event) => takeRow(event, fact) },
    }, dom.make('th', { scope: 'row' }, dom.button(format.number(index + 1), () => SuKien.app.openFact(fact, true), {
      class: 'row-open', 'data-open': fact.id, 'aria-label': say('openFact', index + 1),
    }), mark && SuKien.fact.badge(mark)),
    shown.map((column) => dom.make('td', {
      class: column.isNumber ? 'number' : null, 'data-column': column.key,
    }, column.cell(fact))));
  }

  /** Words in a row can be selected, and what stands in it be pressed. */
  function takeRow(event, fact) {
    if (!event.target.closest('button, a') && !String(window.getSelection())) SuKien.app.openFact(fact, true);
  }

  function paging(page, pages) {
    const to = (key, target) => dom.button(say(key), () => state.set({ page: String(target) }), {
      'data-page': key, disabled: target < 1 || target > pages || target === page,
    });
    return dom.make('nav', { class: 'paging', 'aria-label': say('paging') }, to('first', 1), to('previous', page - 1),
      dom.make('span', {}, say('page', format.number(page), format.number(pages))), to('next', page + 1), to('last', pages));
  }

  /** On paper the table has all rows, and only those columns in which something stands. */
  function print(isOn) {
    isPrinting = isOn;
    if (state.now.view === 'table') render();
  }

  return { render, sorted, print };
})();
