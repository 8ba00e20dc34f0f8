'use strict';
// Joins the parts: reads the data, draws what the state says, and goes from fact to fact.

SuKien.app = (() => {
  const { dom, labels, model, state, filters, palette } = SuKien;
  const { say } = labels;
  const views = ['articles', 'table', 'charts', 'problems'];
  let filtered = null;
  const loading = Promise.withResolvers();

  /** The article that is named, unless the filters leave it out; else the first. A fact that is open keeps its article. */
  function openedArticle() {
    const named = model.articlesByKey.get(state.now.article);
    const { articles } = filters.result;
    return named && (state.now.fact || articles.includes(named)) ? named : articles[0] ?? null;
  }

  function openedFact() {
    return state.now.fact ? openedArticle()?.facts.find((fact) => fact.id === state.now.fact) ?? null : null;
  }

  /** Opens a fact in its article. `toPanel` takes the keyboard into its panel. */
  function openFact(fact, toPanel = false) {
    const isNew = state.now.fact !== fact.id || state.now.view !== 'articles';
    state.set({ view: 'articles', article: fact.article.key, fact: fact.id }, isNew);
    jump(fact);
    if (toPanel) dom.byID('fact-title')?.focus({ preventScroll: true });
  }

  /** Shows the words of a fact, and puts the keyboard there. */
  function jump(fact) {
    SuKien.article.show(`span[data-fact="${CSS.escape(fact.id)}"]`);
    chipOf(fact.id)?.focus({ preventScroll: true });
  }

  const chipOf = (id) => dom.byID('article').querySelector(`.chip[data-open="${CSS.escape(id)}"]`);

  function closeFact() {
    const { fact } = state.now;
    if (!fact) return;
    if (dom.byID('fact').contains(document.activeElement) && chipOf(fact)) {
      chipOf(fact).focus();
      return;
    }
    state.set({ fact: '' });
    chipOf(fact)?.focus({ preventScroll: true });
  }

  function openArticle(article) {
    state.set({ view: 'articles', article: article.key, fact: '' }, true);
    dom.byID('article-title')?.focus({ preventScroll: true });
    dom.byID('article').scrollTop = 0;
  }

  /** The next fact that passes the filters, in the order of the articles or, in the table, of its rows. */
  function step(by) {
    const isTable = state.now.view === 'table';
    const facts = SuKien.extensions.ordered(isTable ? SuKien.table.sorted(filters.result.facts) : filters.result.facts);
    if (isTable) stepRow(by);
    else if (facts.length) openFact(facts[following(facts, by)]);
  }

  function following(facts, by) {
    const open = openedFact();
    const at = open ? facts.indexOf(open) : -1;
    if (at >= 0) return Math.min(facts.length - 1, Math.max(0, at + by));
    const article = openedArticle();
    const first = facts.findIndex((fact) => fact.article === article);
    return Math.max(0, first);
  }

  function stepRow(by) {
    const rows = [...dom.byID('fact-table').querySelectorAll('.row-open')];
    const at = rows.indexOf(document.activeElement);
    rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  }

  function stepArticle(by) {
    const { articles } = filters.result;
    if (!articles.length) return;
    const at = articles.indexOf(openedArticle()) + by;
    openArticle(articles[Math.min(articles.length - 1, Math.max(0, at))]);
  }

  function draw(now, before) {
    if (before && (now.lang !== before.lang)) relabel();
    document.documentElement.dataset.theme = now.theme;
    dom.byID('theme').value = now.theme;
    if (!filtered || !before || isFiltering(now, before)) {
      filtered = filters.run();
      SuKien.filterbar.update();
      status();
    }
    const view = views.includes(now.view) ? now.view : 'articles';
    for (const one of views) {
      dom.byID('view-' + one).hidden = one !== view;
      const tab = document.querySelector(`[data-view="${one}"]`);
      if (one === view) tab.setAttribute('aria-current', 'page');
      else tab.removeAttribute('aria-current');
    }
    drawView(view);
  }

  function drawView(view) {
    if (view === 'articles') {
      const article = openedArticle();
      const fact = openedFact();
      SuKien.list.render(article);
      SuKien.article.render(article, fact);
      SuKien.fact.render(article, fact);
    } else if (view === 'table') {
      SuKien.table.render();
      SuKien.totals.render();
    } else if (view === 'charts') {
      SuKien.charts.render();
    } else {
      SuKien.problems.render();
    }
  }

  function isFiltering(now, before) {
    return ['from', 'to', 'q', ...state.lists].some((key) => now[key] !== before[key]);
  }

  /** How much passes the filters, said aloud too. */
  function status() {
    const { number } = SuKien.format;
    const { facts, articles } = filters.result;
    dom.byID('status').textContent = state.isFiltered()
      ? say('countedOf', number(facts.length), number(model.facts.length), number(articles.length), number(model.articles.length))
      : say('counted', number(facts.length), number(model.articles.length));
  }

  /** Everything that does not come with a view, in the language that is chosen. */
  function relabel() {
    labels.choose(state.now.lang);
    document.title = `${say('title')} · ${SuKien.text.shown(model.store.name)}`;
    for (const element of document.querySelectorAll('[data-t]')) element.textContent = say(element.dataset.t);
    for (const element of document.querySelectorAll('[data-t-label]')) {
      element.setAttribute('aria-label', say(element.dataset.tLabel));
    }
    dom.byID('language').value = labels.language;
    const about = dom.byID('about');
    about.replaceChildren();
    SuKien.text.put(about, say('about', model.store.name, model.store.rules ?? ''));
    legend();
    SuKien.filterbar.build();
    filtered = null;
  }

  function legend() {
    dom.byID('legend-list').replaceChildren(...model.events.filter((event) => event.count).map((event) => dom.make('li', {},
      dom.button(palette.label(event), () => state.toggle('event', event.name), {
        class: 'legend-item', 'data-legend': event.name,
      }))));
    const problems = SuKien.problems.count();
    document.querySelector('[data-view="problems"] .count').textContent = problems ? ` ${SuKien.format.number(problems)}` : '';
  }

  /** Listens to what stands in the page from the start. */
  function connect() {
    for (const tab of document.querySelectorAll('button[data-view]')) {
      tab.addEventListener('click', () => state.set({ view: tab.dataset.view }, true));
    }
    dom.byID('language').addEventListener('change', (event) => state.set({ lang: event.target.value }));
    dom.byID('theme').addEventListener('change', (event) => state.set({ theme: event.target.value }));
    dom.byID('search').addEventListener('input', debounced((event) => state.set({ q: event.target.value.trim() })));
    dom.byID('help-open').addEventListener('click', SuKien.keys.help);
    dom.byID('help-close').addEventListener('click', () => dom.byID('help').close());
    document.addEventListener('click', (event) => {
      for (const box of document.querySelectorAll('details.filter[open]')) if (!box.contains(event.target)) box.open = false;
    });
    dom.byID('article').addEventListener('click', takeWords);
    window.addEventListener('beforeprint', () => SuKien.table.print(true));
    window.addEventListener('afterprint', () => SuKien.table.print(false));
    // As an anchor it would put its own name where the address has what is looked at.
    dom.byID('skip').addEventListener('click', (event) => {
      event.preventDefault();
      dom.byID('main').focus();
    });
    SuKien.keys.start();
  }

  /** Words of a fact open it; its chip takes the keyboard to what is known of it, too. */
  function takeWords(event) {
    const chip = event.target.closest('.chip');
    const id = chip?.dataset.open ?? event.target.closest('[data-fact]')?.dataset.fact;
    const fact = id && openedArticle()?.facts.find((one) => one.id === id);
    if (fact && (chip || !String(window.getSelection()))) openFact(fact, Boolean(chip));
  }

  function debounced(run) {
    let timer = 0;
    return (event) => {
      clearTimeout(timer);
      timer = setTimeout(run, 150, event);
    };
  }

  /** Takes over data that is new, and draws everything anew in the place where one is. */
  function load(data) {
    model.load(data);
    palette.assign(model.events);
    relabel();
    draw(state.now, null);
  }

  /** Makes what the search compares ready while nobody asks for anything, so that the first search need not wait for it. */
  function prepareSearch(facts, from = 0) {
    requestIdleCallback((time) => {
      let at = from;
      for (; at < facts.length && time.timeRemaining() > 2; at += 1) model.folded(facts[at]);
      if (at < facts.length) prepareSearch(facts, at);
    });
  }

  function fail(error) {
    const message = dom.byID('status');
    message.textContent = say('dataBroken', SuKien.text.shown(String(error.message)));
    message.className = 'warning';
  }

  async function start() {
    document.body.append(palette.fills());
    document.documentElement.classList.add('running');
    state.start();
    connect();
    try {
      load(await read());
    } catch (error) {
      fail(error);
      return;
    }
    state.listen(draw);
    loading.resolve();
    const fact = openedFact();
    if (fact && state.now.view === 'articles') SuKien.article.show(`span[data-fact="${CSS.escape(fact.id)}"]`);
    document.documentElement.dataset.ready = 'true';
    prepareSearch(model.facts);
  }

  /** The data stands in the page, or at an address of the server that the page comes from. */
  async function read() {
    const data = dom.byID('data');
    if (!data.dataset.from) return JSON.parse(data.textContent);
    const answer = await fetch(data.dataset.from, { credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    return answer.json();
  }

  return {
    start, load, openFact, openArticle, openedFact, openedArticle, closeFact, jump, step, stepArticle,
    loaded: loading.promise,
    redraw: () => { filtered = null; draw(state.now, null); },
  };
})();
