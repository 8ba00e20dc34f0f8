import Pipeline

/// One measurement of everything.
struct Sample {
  var stages: [Stage: Duration] = [:]
  var records = Duration.zero
  var icu = Duration.zero
  var facts = 0

  var total: Duration { stages.values.reduce(records, +) }
}
