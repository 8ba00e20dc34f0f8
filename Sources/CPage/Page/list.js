'use strict';
// The list of articles that pass the filters, so many at a time.

SuKien.list = (() => {
  const { dom, labels, format, model, state, filters } = SuKien;
  const step = 150;
  let shown = step;
  let drawn = null;

  function render(article) {
    const articles = filters.result.articles;
    if (drawn !== filters.result) shown = step;
    drawn = filters.result;
    shown = Math.max(shown, Math.ceil((articles.indexOf(article) + 1) / step) * step);
    const root = dom.byID('article-list');
    root.replaceChildren(...articles.slice(0, shown).map((one) => dom.make('li', {}, item(one, one === article))));
    if (articles.length > shown) {
      root.append(dom.make('li', {}, dom.button(labels.say('more', Math.min(step, articles.length - shown)), () => {
        shown += step;
        render(article);
      }, { class: 'more' })));
    }
    root.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }

  function item(article, isChosen) {
    const passing = article.facts.filter(filters.result.isPassing).length;
    const count = passing === article.facts.length ? String(passing) : `${passing}/${article.facts.length}`;
    const verdicts = new Set(article.facts.flatMap((fact) => fact.findings.map((finding) => finding.verdict)));
    const worst = ['wrong', 'suspicious'].find((verdict) => verdicts.has(verdict));
    return dom.make('button', {
      type: 'button', class: 'article-link', 'data-open-article': article.key, 'aria-current': isChosen ? 'true' : null,
      on: { click: () => SuKien.app.openArticle(article) },
    }, dom.make('span', { class: 'article-name' }, dom.foreign(model.articleTitle(article))),
    dom.make('span', { class: 'article-note' },
      [format.date(article.published ?? ''), article.source].filter(Boolean).map((part) => [dom.foreign(part), ' · ']),
      `${count} ${labels.say('factsColumn').toLowerCase()}`,
      worst && [' ', dom.make('span', { class: 'badge verdict-' + worst }, labels.name('verdict', worst))],
      article.problem && [' ', dom.make('span', { class: 'badge' }, labels.say('unshown'))]));
  }

  return { render };
})();
