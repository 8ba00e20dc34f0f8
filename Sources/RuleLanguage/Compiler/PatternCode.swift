/// A pattern as instructions, numbered forwards.
struct PatternCode {
  var instructions: [Instruction]
  /// For each instruction, whether it lies in a list's loop.
  var isInLoop: [Bool]
  /// For each instruction, the innermost element that it was made from; -1 unless ways are traced.
  var elements: [Int32]
  var entry: Int32
}
