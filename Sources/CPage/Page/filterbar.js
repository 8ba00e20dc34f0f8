'use strict';
// The bar of filters: a box that opens for each list of choices, the period, the words, and what is chosen.

SuKien.filterbar = (() => {
  const { dom, labels, model, palette, state, filters } = SuKien;
  const { say } = labels;
  /** No more choices than this are shown at once; the rest is found by its words. */
  const mostChoices = 150;

  /** How the choices of a list are called and shown; `SuKien.extend` adds to it. */
  const kinds = {
    event: { label: () => say('event'), show: (name) => eventLabel(name), sort: byOrder },
    place: { label: () => say('place'), show: (key) => model.placeName(key) },
    source: { label: () => say('source'), show: (name) => name || say('unsaid') },
    finding: { label: () => say('finding'), show: findingLabel },
    inference: { label: () => say('inference'), show: inferenceLabel },
  };

  function eventLabel(name) {
    const event = model.events.find((one) => one.name === name);
    return event ? palette.label(event) : name;
  }

  function byOrder(a, b) {
    const place = (name) => model.events.findIndex((event) => event.name === name);
    return place(a) - place(b);
  }

  function findingLabel(key) {
    if (key === 'none') return say('noFinding');
    const [check, verdict] = key.split('.');
    return `${labels.name('check', check)}: ${labels.name('verdict', verdict)}`;
  }

  function inferenceLabel(key) {
    return key === 'stated' ? say('stated') : labels.name('inferred', key);
  }

  function build() {
    const root = dom.byID('filter-boxes');
    root.replaceChildren(...Object.keys(kinds).map(box), periodBox());
    const search = dom.byID('search');
    search.placeholder = say('searchHint');
    search.value = state.now.q;
  }

  function box(key) {
    const list = dom.make('div', { class: 'choices', role: 'group', 'aria-label': kinds[key].label() });
    const narrow = dom.make('input', {
      type: 'search', 'aria-label': `${say('narrow')}: ${kinds[key].label()}`, placeholder: say('narrow'), autocomplete: 'off',
      on: { input: () => fill(key) },
    });
    const details = dom.make('details', { class: 'filter', 'data-filter': key, name: 'filter', on: { toggle: () => fill(key) } },
      dom.make('summary', {}, kinds[key].label(), dom.make('span', { class: 'chosen' })),
      dom.make('div', { class: 'box' }, narrow, list));
    return details;
  }

  /** Lists the choices of an open box, with what each would give; those that are chosen first. */
  function fill(key) {
    const details = document.querySelector(`details[data-filter="${CSS.escape(key)}"]`);
    if (!details?.open) return;
    const phrases = SuKien.text.query(details.querySelector('input').value);
    const kind = kinds[key];
    const counts = filters.result.counts[key];
    const all = [...new Set([...state.now[key], ...counts.keys()])]
      .map((value) => ({ value, shown: kind.show(value), count: counts.get(value) ?? 0 }))
      .filter(({ shown }) => phrases.every((phrase) => SuKien.text.folded(wordsOf(shown)).includes(phrase)))
      .sort(kind.sort ? (a, b) => kind.sort(a.value, b.value) : (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    const list = details.querySelector('.choices');
    const focused = list.contains(document.activeElement) ? document.activeElement.value : null;
    list.replaceChildren(...all.slice(0, mostChoices).map((choice) => checkbox(key, choice)));
    if (all.length > mostChoices) list.append(dom.make('p', { class: 'note' }, say('more', all.length - mostChoices)));
    if (focused !== null) list.querySelector(`input[value="${CSS.escape(focused)}"]`)?.focus();
    const narrow = details.querySelector('input[type=search]');
    narrow.hidden = !narrow.value && all.length <= 12;
  }

  const wordsOf = (shown) => (shown instanceof Node ? shown.textContent : shown);

  function checkbox(key, { value, shown, count }) {
    const isChosen = state.now[key].has(value);
    const input = dom.make('input', { type: 'checkbox', checked: isChosen, on: { change: () => state.toggle(key, value) } });
    // The value itself, not its shown form: it is compared and never displayed.
    input.value = value;
    return dom.make('label', { class: 'choice' }, input, ' ', shown instanceof Node ? shown : dom.foreign(shown),
      dom.make('span', { class: 'count' }, SuKien.format.number(count)));
  }

  function periodBox() {
    const field = (key) => dom.make('label', {}, say(key), dom.make('input', {
      type: 'text', id: 'period-' + key, inputmode: 'numeric', size: 9, placeholder: say('monthHint'), autocomplete: 'off',
      on: { change: (event) => state.set({ [key]: event.target.value.trim() }) },
    }));
    return dom.make('details', { class: 'filter', 'data-filter': 'period', name: 'filter' },
      dom.make('summary', {}, say('period'), dom.make('span', { class: 'chosen' })),
      dom.make('div', { class: 'box period' }, field('from'), field('to'), dom.make('p', { class: 'note' }, say('periodNote'))));
  }

  /** Brings what is shown in line with the state: numbers of choices, the period, the words, what is chosen. */
  function update() {
    for (const key of Object.keys(kinds)) {
      const chosen = document.querySelector(`details[data-filter="${CSS.escape(key)}"] .chosen`);
      chosen.textContent = state.now[key].size ? ` (${state.now[key].size})` : '';
      fill(key);
    }
    for (const key of ['from', 'to']) {
      const input = dom.byID('period-' + key);
      if (document.activeElement !== input) input.value = state.now[key];
      input.setAttribute('aria-invalid', String(Boolean(state.now[key]) && !filters.monthOf(state.now[key], '-01')));
    }
    const search = dom.byID('search');
    if (document.activeElement !== search) search.value = state.now.q;
    dom.byID('chosen').replaceChildren(...chosenTags());
  }

  /** What is chosen, each with a button that takes it away. */
  function chosenTags() {
    const tags = Object.keys(kinds).flatMap((key) => [...state.now[key]].map((value) =>
      tag(kinds[key].label(), kinds[key].show(value), () => state.toggle(key, value))));
    for (const key of ['from', 'to']) {
      if (!state.now[key]) continue;
      const month = SuKien.format.date(filters.monthOf(state.now[key], '') || state.now[key]);
      tags.push(tag(say(key), month, () => state.set({ [key]: '' })));
    }
    if (state.now.q) tags.push(tag(say('search'), `“${state.now.q}”`, () => state.set({ q: '' })));
    if (tags.length) tags.push(dom.button(say('clear'), state.clear, { 'data-action': 'clear-filters' }));
    return tags;
  }

  function tag(kind, value, remove) {
    return dom.make('span', { class: 'tag-filter' }, kind + ': ', value instanceof Node ? value : dom.foreign(value),
      dom.button('×', remove, { 'aria-label': `${say('remove')} ${kind}: ${wordsOf(value)}`, class: 'remove' }));
  }

  /** A further filter: `{id, label(), show(value)}`. */
  const add = (filter) => { kinds[filter.id] = filter; };

  return { build, update, add };
})();
