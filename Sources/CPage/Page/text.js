'use strict';
// Text from outside (articles, rules, names) on its way into the page, and text that is looked for.
//
// Nothing of it ever becomes markup: it enters through textContent and text nodes alone. What would draw nothing, or turn the
// direction of writing, is spelled out, so that no name can pass for another.

const SuKien = {};

SuKien.text = (() => {
  const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/u;
  const isUnseen = (character) => unseen.test(character) && !'\n\t'.includes(character);

  /** What stands for a character that cannot be seen: `U+202E`. */
  const sign = (character) => 'U+' + character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');

  /** Appends `string` to `element`, with a marked sign for each character that cannot be seen. */
  function put(element, given) {
    const string = given.replace(/\r\n?/g, '\n');
    if (!unseen.test(string)) {
      element.append(string);
      return element;
    }
    let plain = '';
    for (const character of string) {
      if (!isUnseen(character)) {
        plain += character;
        continue;
      }
      if (plain) element.append(plain);
      plain = '';
      const mark = document.createElement('span');
      mark.className = 'unseen';
      mark.textContent = sign(character);
      element.append(mark);
    }
    if (plain) element.append(plain);
    return element;
  }

  /** The same as a string, for titles, labels and options, which hold no elements. */
  function shown(given) {
    const string = given.replace(/\r\n?/g, '\n');
    if (!unseen.test(string)) return string;
    let result = '';
    for (const character of string) result += isUnseen(character) ? '‹' + sign(character) + '›' : character;
    return result;
  }

  const folds = new Map([['đ', 'd'], ['Đ', 'd']]);

  /** One UTF-16 unit of text as `folded` has it: empty for marks, a space for what is no letter or digit. */
  function foldUnit(unit) {
    let fold = folds.get(unit);
    if (fold === undefined) {
      const base = unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      fold = base === '' || /[\p{L}\p{N}]/u.test(base) || isSurrogate(base) ? base : ' ';
      folds.set(unit, fold);
    }
    return fold;
  }

  const isSurrogate = (unit) => unit >= '\ud800' && unit <= '\udfff';

  /** Words as they are compared: `Đô  Lương,` becomes ` do luong `. A query in this form begins where a word begins. */
  function folded(string) {
    const plain = string.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replaceAll('đ', 'd');
    return ` ${plain} `.replace(/[^\p{L}\p{N}]+/gu, ' ');
  }

  /** What is looked for: words that stand together; behind a semicolon further ones. The last word of each may go on. */
  function query(string) {
    return string.split(';').map((part) => folded(part).trimEnd()).filter((part) => part !== '');
  }

  /** Where the phrases of a query stand in `string`, as [start, end] in UTF-16 units, in order. */
  function find(string, phrases) {
    let fold = ' ';
    const origin = [0];
    for (let index = 0; index < string.length; index += 1) {
      const unit = foldUnit(string[index]);
      if (unit === ' ' && fold.endsWith(' ')) continue;
      for (const letter of unit) {
        fold += letter;
        origin.push(index);
      }
    }
    const places = [];
    for (const phrase of phrases) {
      for (let at = fold.indexOf(phrase); at >= 0; at = fold.indexOf(phrase, at + phrase.length)) {
        places.push([origin[at + 1] ?? 0, (origin[at + phrase.length - 1] ?? 0) + 1]);
      }
    }
    return places.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  }

  /** An address that may be followed: of the web alone. */
  function webAddress(string) {
    try {
      const url = new URL(string);
      return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
    } catch {
      return null;
    }
  }

  return { put, shown, folded, query, find, webAddress };
})();
