import DocumentModel
import Records
import Store

extension FactReview {
  /// A member of the object that holds what was said of facts, by their ids.
  func write(to json: inout JSONWriter) {
    json.object(factID) {
      $0.member("state", state.rawValue)
      if let decision { $0.member("decision", Int(decision)) }
      $0.optional("action", action?.rawValue)
      $0.optional("reviewer", reviewer)
      $0.optional("at", at)
      $0.optional("queue", queue)
      $0.optional("decidedAs", decidedAs)
      $0.array("corrections") { json in for correction in corrections { json.object(correction.writeMembers) } }
      $0.array("comments") { json in for comment in comments { comment.write(to: &json) } }
    }
  }
}

extension FactReview.Comment {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.member("decision", Int(decision))
      $0.member("at", at)
      $0.member("reviewer", reviewer)
      $0.member("text", text)
    }
  }
}

extension Correction {
  /// `value` is missing where it stays, and null where there is none.
  func writeMembers(to json: inout JSONWriter) {
    json.optional("role", role)
    json.member("position", position)
    switch change {
    case .span: break
    case .removal: json.null("value")
    case .value(let value, let comparator):
      json.member("value", value)
      json.optional("comparator", comparator?.rawValue)
    }
    if let bytes { json.member("bytes", bytes) }
    json.optional("text", text)
  }
}

extension Decision {
  /// A decision that bears on no fact any more.
  func write(as state: State, to json: inout JSONWriter) {
    json.object {
      $0.member("decision", Int(id))
      $0.member("state", state.rawValue)
      $0.member("action", action.rawValue)
      $0.member("at", at)
      $0.member("reviewer", reviewer)
      $0.member("document", document)
      $0.member("event", event)
      $0.member("rule", rule)
      $0.member("quote", quote)
      $0.member("summary", summary)
      $0.optional("comment", comment)
    }
  }
}

extension ErrorRate {
  /// The members of the object.
  func write(to json: inout JSONWriter) {
    json.member("population", population)
    json.member("sample", sample)
    json.member("decided", decided)
    json.member("errors", errors)
    json.member("skipped", skipped)
    if let rate {
      json.member("rate", rate)
      json.member("low", interval.low)
      json.member("high", interval.high)
    }
  }
}

extension StoredRole {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("event", event)
      $0.member("role", name)
      $0.member("kind", kind.rawValue)
      $0.member("isList", isList)
    }
  }
}

extension DecisionRefusal {
  var json: [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("code", code.rawValue)
      $0.member("message", message)
    }
    return json.bytes
  }
}
