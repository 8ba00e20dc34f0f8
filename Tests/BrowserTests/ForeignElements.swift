import BrowserSupport

extension Page {
  /// Elements and attributes that no page of ours has, and characters that draw nothing or turn the direction of writing.
  static let foreignElements = """
    (() => {
      const foreign = 'img, iframe, object, embed, base, form[action], link, style:not(head style), main script';
      const found = [...document.querySelectorAll(foreign)]
        .map((element) => element.outerHTML);
      for (const element of document.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) {
          if (name.startsWith('on')) found.push(`${name}="${value}"`);
          const isAddress = ['href', 'src', 'action', 'xlink:href'].includes(name);
          if (isAddress && !/^(#|https?:)/.test(value)) found.push(`${name}="${value}"`);
        }
      }
      const unseen = /[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]/u;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (!node.parentElement.closest('script') && unseen.test(node.data)) found.push(node.data);
      }
      return found;
    })()
    """
}
