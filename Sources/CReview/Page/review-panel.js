'use strict';
// What was decided of the fact that is open, and the buttons that decide.

SuKien.panel = (() => {
  const { dom, labels, desk, format, correction } = SuKien;
  const { say } = labels;
  const signs = { accepted: '✓', rejected: '✗', corrected: '✎', again: '↻' };
  let commenting = null;

  /** The sign of a fact in lists and in the text. */
  function mark(fact) {
    const state = desk.stateOf(fact);
    return signs[state] ? { text: signs[state], label: say('state.' + state), class: 'state-' + state } : null;
  }

  function fill(fact, element) {
    element.dataset.section = 'review';
    element.id = 'review-panel';
    dom.add(element, [
      dom.make('h3', {}, say('review')), state(fact), corrections(fact), buttons(), comments(fact), commentForm(fact),
      correction.form(fact, () => SuKien.review.saveCorrection(), () => SuKien.review.cancel()),
    ]);
  }

  function state(fact) {
    const review = desk.review(fact);
    const name = desk.stateOf(fact);
    return dom.make('p', { class: 'review-state', 'data-state': name },
      dom.make('b', { class: 'state-' + name }, (signs[name] ? signs[name] + ' ' : '') + say('state.' + name)),
      review?.reviewer && [' ', dom.make('span', { class: 'note' }, dom.foreign(say('by', review.reviewer, format.moment(review.at))))],
      review?.decidedAs !== undefined && dom.make('span', { class: 'decided-as' }, dom.foreign(say('decidedAs', say(review.action), review.decidedAs))));
  }

  function corrections(fact) {
    const all = desk.review(fact)?.corrections ?? [];
    if (!all.length) return null;
    return dom.make('div', {}, dom.make('h4', {}, say('corrections')), dom.make('ul', { class: 'plain', 'data-corrections': '' },
      all.map((one) => dom.make('li', { 'data-role': one.role ?? '' },
        dom.make('bdi', {}, one.role ?? say('wholeFact')), ': ', oldValue(fact, one), newValue(one),
        one.text && [' ', dom.make('span', { class: 'quote' }, '“', dom.foreign(one.text), '”')]))));
  }

  function oldValue(fact, one) {
    const value = one.role && fact.roles.find((role) => role.role === one.role)?.values[one.position];
    return value && one.value !== undefined ? [dom.make('del', {}, dom.foreign(format.value(value.value))), ' → '] : null;
  }

  function newValue(one) {
    if (one.value === undefined) return null;
    if (one.value === null) return dom.make('ins', {}, say('removed'));
    const sign = one.comparator ? format.comparator(one.comparator) + ' ' : '';
    return dom.make('ins', {}, sign, dom.foreign(format.value(one.value)));
  }

  const actions = [['accept', 'a'], ['reject', 'r'], ['correct', 'c'], ['comment', 'm'], ['undo', 'u']];

  function buttons() {
    return dom.make('p', { class: 'review-buttons' }, actions.map(([action, key]) => dom.button(
      [say(action), ' ', dom.make('kbd', { 'aria-hidden': 'true' }, key)], () => SuKien.review[action](),
      { 'data-action': action, 'aria-keyshortcuts': key, class: 'review-' + action })));
  }

  function comments(fact) {
    const all = desk.review(fact)?.comments ?? [];
    if (!all.length) return null;
    return dom.make('div', {}, dom.make('h4', {}, say('comments')), dom.make('ul', { class: 'plain', 'data-comments': '' },
      all.map((one) => dom.make('li', {}, dom.foreign(one.text), ' ',
        dom.make('span', { class: 'note' }, dom.foreign(say('by', one.reviewer, format.moment(one.at))))))));
  }

  function commentForm(fact) {
    if (commenting !== fact) return null;
    const text = dom.make('textarea', { id: 'review-comment', rows: '3', maxlength: '10000', 'aria-label': say('comment'), placeholder: say('commentHint') });
    const save = () => SuKien.review.saveComment(text.value);
    return dom.make('form', {
      class: 'review-form',
      on: {
        submit: (event) => { event.preventDefault(); save(); },
        keydown: (event) => {
          if (event.key === 'Enter' && event.ctrlKey) save();
          else if (event.key === 'Escape') SuKien.review.cancel();
          else return;
          event.preventDefault();
          event.stopPropagation();
        },
      },
    }, text, dom.make('p', { class: 'review-buttons' },
      dom.make('button', { type: 'submit', 'data-action': 'save-comment' }, say('save')),
      dom.button(say('cancel'), () => SuKien.review.cancel(), { 'data-action': 'cancel-comment' })));
  }

  return { fill, mark, comment: (fact) => { commenting = fact; } };
})();
