'use strict';
// Words of the article that is open: those that are chosen in it, and those that are written down, as places in its text.

SuKien.words = (() => {
  const { dom } = SuKien;

  /** The words that are chosen in the article: `{start, end}` in its text, or null. */
  function chosen(article) {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    const start = place(article, range.startContainer, range.startOffset);
    const end = place(article, range.endContainer, range.endOffset);
    if (start === null || end === null || end <= start) return null;
    return { start, end };
  }

  /** Where a place of the document is in the text of the article; null where it is not within its words. */
  function place(article, container, offset) {
    const blocks = [...dom.byID('article').querySelectorAll('.block')];
    const at = blocks.findIndex((block) => block.contains(container));
    if (at < 0 || !article.blocks[at]) return null;
    const range = document.createRange();
    range.setStart(blocks[at], 0);
    range.setEnd(container, offset);
    return advance(article.text, article.blocks[at][1], range.cloneContents());
  }

  /** How far in `text` one comes from `start` by what is drawn of it: without chips and tags, with what stands for the unseen. */
  function advance(text, start, drawn) {
    let at = start;
    for (const other of drawn.querySelectorAll('.chip, .tag')) other.remove();
    const walker = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentNode.classList?.contains('unseen')) {
        at += String.fromCodePoint(text.codePointAt(at) ?? 0).length;
        continue;
      }
      for (let index = 0; index < node.data.length; index += 1) at += text.startsWith('\r\n', at) ? 2 : 1;
    }
    return at;
  }

  /** Where written words stand in the article, as near to a fact as can be; null where they do not. */
  function find(article, words, near) {
    const wanted = words.trim().normalize('NFC');
    if (!wanted || typeof article.text !== 'string') return null;
    let best = null;
    for (let at = article.text.indexOf(wanted); at >= 0; at = article.text.indexOf(wanted, at + 1)) {
      if (best === null || Math.abs(at - near) < Math.abs(best - near)) best = at;
    }
    return best === null ? null : { start: best, end: best + wanted.length };
  }

  return { chosen, find };
})();
