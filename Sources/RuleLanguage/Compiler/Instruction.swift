import RuleProgram

/// One step of a pattern as the code generator writes it, with the steps over nothing that `TransitionBuilder` follows.
///
/// Instructions are numbered so that whatever steps over nothing leads to a higher number, save the loop of a list.
enum Instruction {
  /// Steps over what the test asks for.
  case step(TokenTest, next: Int32)
  /// Goes on at both; the second costs `cost` more.
  case split(Int32, Int32, cost: Int32)
  /// Back to the beginning of a list's item.
  case jump(Int32)
  case require(Guard, next: Int32)
  case note(Action, next: Int32)

  /// The same with other numbers.
  func renumbered(_ number: (Int32) -> Int32) -> Instruction {
    switch self {
    case .step(let test, let next): .step(test, next: next < 0 ? next : number(next))
    case .split(let one, let other, let cost): .split(number(one), number(other), cost: cost)
    case .jump(let next): .jump(number(next))
    case .require(let condition, let next): .require(condition, next: number(next))
    case .note(let action, let next): .note(action, next: number(next))
    }
  }
}
