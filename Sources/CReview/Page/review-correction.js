'use strict';
// The form in which values and words are corrected: a line for every value of a fact, one for each role that it has not, and
// one for the words of the fact itself.

SuKien.correction = (() => {
  const { dom, labels, desk, model, words } = SuKien;
  const { say } = labels;
  let open = null;

  /** A value as a reviewer would write it: 91,94 and 39055, a comma for decimals. */
  function written(value) {
    if (!value) return '';
    const plain = typeof value.value === 'number' ? String(value.value).replace('.', ',') : value.value;
    return (value.comparator ? value.comparator + ' ' : '') + plain;
  }

  /** What there is to correct, with what was corrected already in its place. */
  function linesOf(fact) {
    const corrected = desk.review(fact)?.corrections ?? [];
    const lines = desk.rolesOf(fact.event.name).flatMap((role) => {
      const values = fact.roles.find((one) => one.role === role.role)?.values ?? [];
      const extra = role.isList || values.length === 0 ? 1 : 0;
      return Array.from({ length: values.length + extra }, (_, position) => ({ role, position, value: values[position] }));
    });
    return [{ role: null, position: 0, value: null }, ...lines].map((line) => ({
      ...line, corrected: corrected.find((one) => (one.role ?? null) === (line.role?.role ?? null) && one.position === line.position),
    }));
  }

  function start(fact) {
    open = { fact, lines: linesOf(fact).map((line) => drawn(line, fact)), last: null };
  }

  function drawn(line, fact) {
    const name = line.role?.role ?? say('wholeFact');
    const was = line.corrected && line.corrected.value !== undefined ? written(line.corrected) : written(line.value);
    const text = line.corrected?.text ?? (line.role ? line.value?.text ?? '' : model.quote(fact));
    const own = { ...line, name, was, text, isRemoved: false, chosen: null };
    own.value = line.role && dom.make('input', {
      type: 'text', value: was, autocomplete: 'off', spellcheck: 'false', 'data-value': '',
      'aria-label': say('newValue', name), title: hint(line.role.kind), placeholder: hint(line.role.kind),
    });
    own.words = dom.make('input', {
      type: 'text', value: text, autocomplete: 'off', spellcheck: 'false', lang: 'vi', 'data-words': '',
      'aria-label': say('newWords', name), disabled: typeof fact.article.text !== 'string',
      on: { input: () => { own.chosen = null; own.words.removeAttribute('aria-invalid'); } },
    });
    own.remove = line.role && line.value && dom.make('input', {
      type: 'checkbox', 'aria-label': say('removeValue', name), 'data-remove': '',
      on: { change: (event) => { own.isRemoved = event.target.checked; own.value.disabled = own.isRemoved; } },
    });
    own.element = dom.make('fieldset', { 'data-line': `${line.role?.role ?? ''}.${line.position}`, on: { focusin: () => { open.last = own; } } },
      dom.make('legend', {}, dom.make('bdi', {}, name)), own.value, own.words,
      own.remove && dom.make('label', { class: 'remove-value' }, own.remove, ' ', say('removed')));
    return own;
  }

  const hint = (kind) => (labels.has('hint.' + kind) ? say('hint.' + kind) : '');

  /** The form of the fact that is being corrected; null for any other. */
  function form(fact, save, cancel) {
    if (open?.fact !== fact) return null;
    return dom.make('form', {
      id: 'review-correction', class: 'review-form', 'aria-label': say('correct'),
      on: {
        submit: (event) => { event.preventDefault(); save(); },
        keydown: (event) => {
          if (event.key === 'Enter' && event.ctrlKey) save();
          else if (event.key === 'Escape') cancel();
          else return;
          event.preventDefault();
          event.stopPropagation();
        },
      },
    }, dom.make('p', { class: 'note' }, say('correctHint')), open.lines.map((line) => line.element),
    dom.make('p', { class: 'review-buttons' },
      dom.make('button', { type: 'submit', 'data-action': 'save-correction' }, say('save')),
      dom.button(say('cancel'), cancel, { 'data-action': 'cancel-correction' })));
  }

  /** Words that were chosen in the article go into the line that one is in. */
  function take() {
    const place = open?.last && words.chosen(open.fact.article);
    if (!place) return;
    const { last, fact } = open;
    last.chosen = place;
    last.words.value = fact.article.text.slice(place.start, place.end).trim();
    last.words.removeAttribute('aria-invalid');
  }

  /** What was changed, as the server reads it; null where some words are not in the article. */
  function changes() {
    const changed = open.lines.map(change).filter(Boolean);
    return changed.includes('missing') ? null : changed;
  }

  function change(line) {
    const base = line.role ? { role: line.role.role, position: line.position } : {};
    if (line.isRemoved) return { ...base, value: null };
    const value = line.value && line.value.value.trim() !== line.was ? { value: line.value.value } : {};
    if (line.words.value.trim() === line.text.trim() && !line.chosen) return 'value' in value ? { ...base, ...value } : null;
    const place = line.chosen ?? words.find(open.fact.article, line.words.value, open.fact.at?.[0]?.[0] ?? 0);
    if (!place) {
      line.words.setAttribute('aria-invalid', 'true');
      line.words.focus();
      return 'missing';
    }
    return { ...base, ...value, span: [place.start, place.end] };
  }

  document.addEventListener('selectionchange', take);

  return {
    start, form, changes,
    stop: () => { open = null; },
    focus: () => (open.lines.find((line) => line.value) ?? open.lines[0])?.[open.lines.some((line) => line.value) ? 'value' : 'words'].focus(),
    isOpen: (fact) => open?.fact === fact,
  };
})();
