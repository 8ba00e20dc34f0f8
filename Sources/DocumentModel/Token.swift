/// A syllable, a run of digits, or one punctuation mark or symbol, and nothing finer: `32/2021/NĐ-CP` is seven tokens,
/// `17,6ha` four. What belongs together is for mentions to say, so that no reading is lost here.
///
/// A token names its *form* (the exact bytes) by a number from the worker's `FormTable`; whatever depends on the form
/// alone (folding, look-up) is then done once per form and not once per token.
package struct Token: Sendable, Hashable {
  package var start: Int32
  package var end: Int32
  package var form: Int32
  package var shape: TokenShape

  package init(start: Int32, end: Int32, form: Int32, shape: TokenShape) {
    self.start = start
    self.end = end
    self.form = form
    self.shape = shape
  }

  package var span: TextSpan { TextSpan(Int(start), Int(end)) }
}
