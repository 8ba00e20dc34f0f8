'use strict';
// Which facts and articles pass the filters, and how many would pass each further choice.

SuKien.filters = (() => {
  const { model, state, text } = SuKien;

  /** Filters by lists of values: how the values of a fact are found. Further ones come from `SuKien.extend`. */
  const ofFact = {
    event: (fact) => [fact.event.name],
    place: (fact) => [fact.place],
    source: (fact) => [sourceOf(fact.article)],
    finding: (fact) => fact.findingKeys ??= findingKeys(fact),
    inference: (fact) => [...fact.inferences],
  };

  const sourceOf = (article) => article.source ?? '';

  /** What is right, and only rounded, does not make a fact one with findings. */
  function findingKeys(fact) {
    const keys = new Set(fact.findings.map((finding) => finding.check + '.' + finding.verdict));
    if (fact.findings.every((finding) => finding.verdict === 'rounded')) keys.add('none');
    return [...keys];
  }

  let result = { facts: [], articles: [], counts: {}, isPassing: () => false };

  /** Goes over all facts once: a fact that fails one filter alone still counts for the choices of that filter. */
  function run() {
    const now = state.now;
    const keys = Object.keys(ofFact);
    const chosen = keys.map((key) => now[key] ?? new Set());
    const counts = Object.fromEntries(keys.map((key) => [key, new Map()]));
    const passes = new Uint8Array(model.facts.length);
    const phrases = text.query(now.q);
    const facts = [];
    const rest = restOf(now, phrases);
    for (const fact of model.facts) {
      if (!rest(fact)) continue;
      const failing = failingFilters(fact, keys, chosen);
      if (failing.length > 1) continue;
      if (failing.length === 0) {
        passes[fact.index] = 1;
        facts.push(fact);
      }
      count(fact, keys, failing, counts);
    }
    result = { facts, counts, phrases, isPassing: (fact) => passes[fact.index] === 1 };
    result.articles = articles(now, phrases, passes);
    return result;
  }

  function failingFilters(fact, keys, chosen) {
    const failing = [];
    for (let index = 0; index < keys.length && failing.length < 2; index += 1) {
      if (chosen[index].size && !ofFact[keys[index]](fact).some((value) => chosen[index].has(value))) failing.push(keys[index]);
    }
    return failing;
  }

  function count(fact, keys, failing, counts) {
    for (const key of failing.length ? failing : keys) {
      for (const value of ofFact[key](fact)) counts[key].set(value, (counts[key].get(value) ?? 0) + 1);
    }
  }

  /** The filters that are no lists: period and words. */
  function restOf(now, phrases) {
    const from = monthOf(now.from, '-01');
    const to = monthOf(now.to, '-12');
    return (fact) =>
      (!from || (fact.to && fact.to >= from)) && (!to || (fact.from && fact.from <= to))
      && phrases.every((phrase) => model.folded(fact).includes(phrase));
  }

  /** A month as it may be typed: `2020`, `2020-07`, `07/2020`, `7/2020`; nothing for all else. */
  function monthOf(typed, ofYear) {
    const given = typed.trim();
    if (/^\d{4}$/.test(given)) return given + ofYear;
    const turned = /^(\d{1,2})\/(\d{4})$/.exec(given);
    const month = turned ? turned[2] + '-' + turned[1].padStart(2, '0') : given;
    return /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : '';
  }

  /** Articles with a fact that passes; where words alone (and sources) are asked for, also those that have the words. */
  function articles(now, phrases, passes) {
    const aboutFacts = Object.keys(ofFact).some((key) => key !== 'source' && now[key]?.size) || now.from || now.to;
    return model.articles.filter((article) => {
      if (article.facts.some((fact) => passes[fact.index])) return true;
      if (aboutFacts || (now.source.size && !now.source.has(sourceOf(article)))) return false;
      return phrases.every((phrase) => model.foldedArticle(article).includes(phrase));
    });
  }

  return { run, ofFact, monthOf, get result() { return result; } };
})();
