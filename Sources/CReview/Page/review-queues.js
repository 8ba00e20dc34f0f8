'use strict';
// In which order facts come up: what is unreviewed, what has findings first, the random sample, what is to be looked at again.

SuKien.queues = (() => {
  const { desk, model, filters } = SuKien;
  const names = ['unreviewed', 'findings', 'sample', 'again'];
  const memory = 'sukien.queue';
  /** Worse first. */
  const verdicts = ['wrong', 'outlier', 'short', 'truncated', 'rounded', 'inferred'];
  let current = 'unreviewed';
  /** The facts of the queue as they were when it was begun, so that one can go back to what was just decided. */
  let begun = [];

  function rank(fact) {
    const ranks = fact.findings.map((finding) => verdicts.indexOf(finding.verdict)).filter((at) => at >= 0);
    return fact.findings.length ? Math.min(verdicts.length, ...ranks) : verdicts.length + 1;
  }

  /** All facts that belong to a queue, decided or not, in its order. */
  const members = {
    unreviewed: (facts) => facts,
    findings: (facts) => facts.filter((fact) => fact.findings.length).sort((a, b) => rank(a) - rank(b) || a.index - b.index)
      .concat(facts.filter((fact) => !fact.findings.length)),
    sample: (facts) => {
      const places = new Map(desk.told.sample.map((id, place) => [id, place]));
      return facts.filter((fact) => places.has(fact.id)).sort((a, b) => places.get(a.id) - places.get(b.id));
    },
    again: (facts) => facts.filter((fact) => desk.stateOf(fact) === 'again'),
  };

  const isOpen = (fact) => !desk.isDecided(fact);

  function choose(name) {
    current = names.includes(name) ? name : 'unreviewed';
    sessionStorage.setItem(memory, current);
    begun = members[current](model.facts).filter((fact) => current === 'sample' || isOpen(fact));
  }

  /** The facts of the queue that pass the filters. */
  const ordered = (facts = filters.result.facts) => {
    const passing = new Set(facts);
    return begun.filter((fact) => passing.has(fact));
  };

  /** The next fact behind `fact` that nobody has decided, else the first one; null where none is left. */
  function nextOpen(fact) {
    const queue = ordered();
    const at = queue.indexOf(fact);
    return queue.find((one, place) => place > at && one !== fact && isOpen(one)) ?? queue.find((one) => one !== fact && isOpen(one)) ?? null;
  }

  /** How many facts of a queue, of those that pass the filters, are decided, and how many there are. */
  function progress(name) {
    const { facts } = filters.result;
    const all = name === 'findings' ? facts.filter((fact) => fact.findings.length) : members[name](facts);
    return { done: all.filter(desk.isDecided).length, all: all.length };
  }

  /** How decisions are marked that are made in the queue. */
  const mark = () => (current === 'sample' ? desk.told.sampleQueue : current);

  return {
    names, choose, ordered, nextOpen, progress, mark, isOpen,
    restore: () => choose(sessionStorage.getItem(memory)),
    get current() { return current; },
  };
})();
