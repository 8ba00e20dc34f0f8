'use strict';
// Joins the review to the page: keys, buttons and what follows from them.

SuKien.review = (() => {
  const { app, desk, queues, panel, correction, labels, reviewBar: bar, model } = SuKien;
  const { say } = labels;

  const name = (fact) => (fact ? `${fact.position + 1} ${fact.event.name}` : say('otherFact'));
  const factByID = (id) => model.facts.find((fact) => fact.id === id) ?? null;

  /** Runs what the server may refuse, and says why. */
  async function tried(run) {
    try {
      await run();
    } catch (error) {
      const key = 'refused.' + error.code;
      bar.tell(labels.has(key) ? say(key, error.message) : say('refused.other', error.message), true);
    }
  }

  /** The fact that is open and to be seen, or null, with a word about it. */
  function opened() {
    const fact = SuKien.state.now.view === 'articles' ? app.openedFact() : null;
    if (!fact) bar.tell(say('noFactOpen'), true);
    return fact;
  }

  function redraw() {
    app.redraw();
    bar.render();
  }

  /** Sends a decision about a fact; behind a verdict the next fact of the queue comes up. */
  function decide(fact, decision, words, goesOn) {
    return tried(async () => {
      if (!await desk.send({ ...decision, fact: fact.id, queue: queues.mark() })) return;
      desk.forgetUndos();
      close();
      const next = goesOn ? queues.nextOpen(fact) : fact;
      redraw();
      if (next) app.openFact(next);
      bar.tell([words, goesOn ? (next ? say('saidNext', name(next)) : say('queueDone')) : ''].join(' ').trim());
    });
  }

  function close() {
    correction.stop();
    panel.comment(null);
  }

  function verdict(action, state) {
    const fact = opened();
    return fact && decide(fact, { action }, say('said.' + state, name(fact)), true);
  }

  function correct() {
    const fact = opened();
    if (!fact) return;
    close();
    correction.start(fact);
    app.redraw();
    correction.focus();
  }

  function saveCorrection() {
    const fact = opened();
    if (!fact) return;
    const changes = correction.changes();
    if (!changes) bar.tell(say('wordsMissing'), true);
    else if (!changes.length) bar.tell(say('nothingChanged'), true);
    else decide(fact, { action: 'correct', corrections: changes }, say('said.corrected', name(fact)), true);
  }

  function comment() {
    const fact = opened();
    if (!fact) return;
    close();
    panel.comment(fact);
    app.redraw();
    SuKien.dom.byID('review-comment').focus();
  }

  function saveComment(text) {
    const fact = opened();
    return fact && decide(fact, { action: 'comment', comment: text }, say('said.comment', name(fact)), false);
  }

  function cancel() {
    const fact = app.openedFact();
    close();
    app.redraw();
    if (fact) app.openFact(fact, true);
  }

  function takeBack(run, words) {
    return tried(async () => {
      const answer = await run();
      if (!answer) return;
      const fact = factByID(answer.fact);
      close();
      redraw();
      if (fact) app.openFact(fact);
      bar.tell(say(words, name(fact)));
    });
  }

  /** Begins a queue with the first fact that nobody has decided. */
  function queue(chosen) {
    queues.choose(chosen);
    const first = queues.ordered().find(queues.isOpen);
    bar.render();
    if (first) app.openFact(first);
    bar.tell(first ? say('saidNext', name(first)) : say('queueEmpty'));
  }

  const keys = [
    { key: 'a', once: true, label: () => say('accept'), run: () => SuKien.review.accept() },
    { key: 'r', once: true, label: () => say('reject'), run: () => SuKien.review.reject() },
    { key: 'c', label: () => say('correct'), run: correct },
    { key: 'm', label: () => say('comment'), run: comment },
    { key: 'u', once: true, label: () => say('undo'), run: () => SuKien.review.undo() },
    { key: 'U', once: true, label: () => say('redo'), run: () => SuKien.review.redo() },
    { key: 'ArrowRight', label: () => say('keyNextFact'), run: () => app.step(1) },
    { key: 'ArrowLeft', label: () => say('keyPreviousFact'), run: () => app.step(-1) },
    ...queues.names.map((one, index) => ({ key: String(index + 1), label: () => say('queue.' + one), run: () => queue(one) })),
  ];

  SuKien.extend({
    factPanel: panel.fill, rowMark: panel.mark, keys, order: queues.ordered,
    filters: [{ id: 'decision', label: () => say('decision'), show: (state) => say('state.' + state), of: (fact) => [desk.stateOf(fact)] }],
  });

  /** Takes over what was decided before, once the page has its facts. */
  async function start() {
    bar.build();
    await app.loaded;
    await tried(async () => {
      await desk.load();
      queues.restore();
      SuKien.dom.byID('legend').open = false;
      redraw();
      if (!app.openedFact()) queue(queues.current);
      SuKien.state.listen(bar.render);
      document.documentElement.dataset.reviewing = 'true';
    });
  }

  return {
    start, queue, correct, saveCorrection, comment, saveComment, cancel,
    accept: () => verdict('accept', 'accepted'),
    reject: () => verdict('reject', 'rejected'),
    undo: () => takeBack(desk.undo, 'said.undone'),
    redo: () => takeBack(desk.redo, 'said.redone'),
  };
})();

SuKien.review.start();
