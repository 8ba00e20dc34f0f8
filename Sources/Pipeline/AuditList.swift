/// The word lists that the audit of figures reads of a rule pack: classes of these names.
package enum AuditList: String, Sendable, CaseIterable {
  /// What stands right before a figure that says only by how much something changed (`tăng`, `giảm thêm`).
  case difference = "audit.difference"
  /// What says, near such a figure, that two times are held against each other (`so với`, `cùng kỳ`).
  case comparison = "audit.comparison"
  /// Units of time behind a number: how long, and no count of what happened (`qua 5 năm`).
  case duration = "audit.duration"
  /// Numbers in words that may be no more than “a” (`một giải pháp`).
  case article = "audit.article"
  /// Words that say nothing of the figure beside them (`và`, `trong`).
  case function = "audit.function"
  /// What a share is of that may be passed (`kế hoạch`, `dự toán`).
  case goal = "audit.goal"
}
