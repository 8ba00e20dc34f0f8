'use strict';
// The bar above everything: the queues with what is left of them, the error rate, and what was done last, said aloud too.

SuKien.reviewBar = (() => {
  const { dom, labels, desk, queues, format } = SuKien;
  const { say } = labels;
  let bar = null;
  let said = null;

  function build() {
    bar = dom.make('section', { id: 'review-bar' });
    said = dom.make('p', { id: 'review-said', role: 'status', 'aria-live': 'polite' });
    document.querySelector('search.filters').before(bar, said);
  }

  function render() {
    bar.setAttribute('aria-label', say('review'));
    bar.replaceChildren(dom.make('nav', { 'aria-label': say('queues') }, queues.names.map(button)), progress(), rate(),
      dom.make('span', { class: 'note' }, dom.foreign(say('reviewer', desk.told.reviewer))), left() ?? '');
  }

  function button(name, index) {
    const { done, all } = queues.progress(name);
    const isCurrent = name === queues.current;
    return dom.button([dom.make('kbd', { 'aria-hidden': 'true' }, String(index + 1)), ' ', say('queue.' + name), ' ',
      dom.make('span', { class: 'count' }, say('queueLeft', format.number(all - done)))], () => SuKien.review.queue(name), {
      'data-queue': name, 'data-left': all - done, 'aria-pressed': isCurrent ? 'true' : 'false', 'aria-keyshortcuts': String(index + 1),
    });
  }

  function progress() {
    const { done, all } = queues.progress(queues.current);
    const words = say('progress', format.number(done), format.number(all));
    return dom.make('span', { id: 'review-progress', 'data-done': done, 'data-all': all },
      dom.make('progress', { max: Math.max(1, all), value: done, 'aria-label': words }), ' ', words);
  }

  function rate() {
    const { rate: share, low, high, decided, skipped } = desk.told.errorRate;
    const percent = (value) => format.percent(Math.round(value * 1000) / 10);
    return dom.make('span', { id: 'error-rate', 'data-rate': share, 'data-low': low, 'data-high': high },
      share === undefined ? say('errorRateNone') : say('errorRate', percent(share), percent(low), percent(high), format.number(decided)),
      skipped > 0 && ', ' + say('errorRateSkipped', format.number(skipped)));
  }

  /** Decisions that bear on no fact any more: a button that opens their list. */
  function left() {
    const all = desk.told.left;
    if (!all.length) return null;
    return dom.button(`${say('left')} (${format.number(all.length)})`, () => list(all), { id: 'review-left-open' });
  }

  function list(all) {
    // Keys that are pressed in it decide nothing behind it.
    const on = { close: () => dialog.remove(), keydown: (event) => event.stopPropagation() };
    const dialog = dom.make('dialog', { id: 'review-left', 'aria-label': say('left'), on },
      dom.make('h2', {}, say('left')), dom.make('p', {}, say('leftNote')),
      dom.table(say('left'), [say('words'), say('event'), say('value'), say('decision'), say('state')], all.map((one) => [
        dom.foreign(one.quote), one.event, dom.foreign(one.summary),
        [say(one.action), ' · ', dom.foreign(say('by', one.reviewer, format.moment(one.at)))], say('state.' + one.state)])),
      dom.button(say('close'), () => dialog.close(), { 'data-action': 'close-left' }));
    document.body.append(dialog);
    dialog.showModal();
  }

  /** Says what was done, or, as a `warning`, what was not. */
  function tell(words, isWarning = false) {
    said.className = isWarning ? 'warning' : '';
    said.replaceChildren();
    SuKien.text.put(said, words);
  }

  return { build, render, tell };
})();
