/// The formats of other tools.
package enum ExportFormat: String, Sendable, CaseIterable {
  case csv
  case webAnnotation = "web-annotation"
  case brat
  case labelStudio = "label-studio"
  case doccano
}
