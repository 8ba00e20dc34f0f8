import BrowserSupport

extension Page {
  /// Elements and attributes that no page of ours has, and characters that draw nothing or turn the direction of writing.
  static let foreignElements = """
    (() => {
      const found = [...document.querySelectorAll('img, iframe, object, embed, base, form[action], link, style:not(head style), main script')]
        .map((element) => element.outerHTML);
      for (const element of document.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) {
          if (name.startsWith('on')) found.push(`${name}="${value}"`);
          if (['href', 'src', 'action', 'xlink:href'].includes(name) && !/^(#|https?:)/.test(value)) found.push(`${name}="${value}"`);
        }
      }
      const unseen = /[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]/u;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        if (!walker.currentNode.parentElement.closest('script') && unseen.test(walker.currentNode.data)) found.push(walker.currentNode.data);
      }
      return found;
    })()
    """
}
