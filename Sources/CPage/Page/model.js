'use strict';
// The data of the page: what `Pages` writes, joined up. README.md has the form of what is read here.

SuKien.model = (() => {
  const model = { articles: [], facts: [], events: [] };

  /** Takes over what was parsed; nothing is computed here that a view may do without. */
  function load(data) {
    Object.assign(model, {
      articles: [], facts: [], store: data.store, rules: data.rules, units: new Map(Object.entries(data.units ?? {})),
      problems: data.problems ?? [], undisplayed: data.undisplayed ?? [], passedOver: data.passedOver ?? [],
    });
    model.events = data.events.map((event, index) => ({ ...event, index, count: 0 }));
    const names = new Set();
    for (const article of data.articles) {
      // Two drops may have a file of the same name.
      join({ ...article, key: names.has(article.name) ? `${article.name} #${article.id}` : article.name });
      names.add(article.name);
    }
    model.articlesByKey = new Map(model.articles.map((article) => [article.key, article]));
    model.articlesByID = new Map(model.articles.map((article) => [article.id, article]));
  }

  function join(written) {
    const article = { ...written, index: model.articles.length, blocks: written.blocks ?? [] };
    article.facts = written.facts.map((fact, position) => factOf(fact, article, position));
    const byID = new Map(article.facts.map((fact) => [fact.id, fact]));
    for (const fact of article.facts) {
      fact.whole = fact.partOf ? byID.get(fact.partOf) ?? null : null;
      if (fact.whole) fact.whole.parts.push(fact);
    }
    model.articles.push(article);
    model.facts.push(...article.facts);
  }

  function factOf(written, article, position) {
    const event = model.events[written.event];
    event.count += 1;
    const fact = {
      ...written, article, event, position, index: model.facts.length + position, rule: model.rules[written.rule], parts: [],
      at: written.at ?? [], findings: written.findings ?? [], alsoAt: written.alsoAt ?? [], figures: written.figures ?? {},
    };
    fact.numberRole = roleOf(fact, fact.figures.number);
    fact.inferences = inferences(fact);
    fact.place = placeOf(fact);
    [fact.from, fact.to] = months(fact);
    return fact;
  }

  /** What its values were inferred from; `stated` where all stand in its own words. */
  function inferences(fact) {
    const found = new Set();
    for (const role of fact.roles) for (const value of role.values) if (value.inferred) found.add(value.inferred);
    return found.size ? found : new Set(['stated']);
  }

  /** The role that holds a figure: what is summed up must be the same thing throughout. */
  function roleOf(fact, figure) {
    return figure === undefined ? '' : fact.roles.find((role) => role.values.some((value) => value.value === figure))?.role ?? '';
  }

  /** The unit that the fact is about, or else the name of whom it reports: the key by which places are told apart. */
  function placeOf(fact) {
    if (fact.figures.entity) return fact.figures.entity;
    const values = fact.roles.flatMap((role) => role.values);
    const known = values.find((value) => value.entity ?? value.belongsTo);
    return (known?.entity ?? known?.belongsTo) ?? fact.figures.who ?? '';
  }

  const interval = /^(\.\.|\d{4}[-\d]*)\/(\.\.|\d{4}[-\d]*)$/;
  const day = /^\d{4}(-\d\d){1,2}$/;

  /** The first and the last month of a fact, as `2020-07`: of its period, else its date, else its article's day. */
  function months(fact) {
    const [from, to] = timeOf(fact);
    if (from || to) return [month(from, '-01', ''), month(to, '-12', '9999-12')];
    const published = fact.article.published?.slice(0, 7) ?? '';
    return [published, published];
  }

  /** Facts without figures have their times among their values. */
  function timeOf(fact) {
    const { from, to, date } = fact.figures;
    if (from || to) return [from, to];
    if (date) return [date, date];
    const values = fact.roles.flatMap((role) => role.values.map((value) => String(value.value)));
    const period = values.map((value) => interval.exec(value)).find(Boolean);
    const single = values.find((value) => day.test(value));
    return period ? [period[1], period[2]] : [single, single];
  }

  function month(time, ofYear, open) {
    if (!time || time === '..') return open;
    return time.length === 4 ? time + ofYear : time.slice(0, 7);
  }

  /** The name of a place as it is shown. */
  function placeName(key) {
    const unit = model.units.get(key);
    return unit ? unit.name : key || SuKien.labels.say('unsaid');
  }

  /** A fact of any article, as findings name those beside which a figure stands; null where the page does not have it. */
  const factOfArticle = (article, id) => model.articlesByID.get(article)?.facts.find((fact) => fact.id === id) ?? null;

  /** The words of a fact. Where the article cannot be shown, they were kept with it. */
  function quote(fact) {
    return fact.text ?? fact.at.map(([start, end]) => fact.article.text.slice(start, end)).join(' … ');
  }

  /** All that a fact says, as it is compared with what is looked for; made when it is needed first. */
  function folded(fact) {
    fact.folded ??= SuKien.text.folded([
      quote(fact), fact.event.name, fact.rule.name, fact.article.title ?? '', fact.article.name, placeName(fact.place),
      ...fact.roles.flatMap((role) => role.values.map((value) => String(value.value))),
    ].join(' . '));
    return fact.folded;
  }

  function foldedArticle(article) {
    article.folded ??= SuKien.text.folded([article.title ?? '', article.name, article.text ?? ''].join(' . '));
    return article.folded;
  }

  /** The name under which an article stands in lists. */
  function articleTitle(article) {
    if (article.title) return article.title;
    const title = article.blocks.find(([zone]) => zone === 'title');
    return title ? article.text.slice(title[1], title[2]) : article.name;
  }

  return Object.assign(model, { load, placeName, factOfArticle, quote, folded, foldedArticle, articleTitle });
})();
