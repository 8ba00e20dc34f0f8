import Resolution
package import RuleLanguage
import RuleProgram
import Segmentation

extension OutsideNames {
  /// What segmentation, resolution, the gazetteer, the audit of figures and the table of observations read.
  package static let known = OutsideNames(
    lists: Set(
      SegmentationWords.List.allCases.map(\.rawValue) + AuditList.allCases.map(\.rawValue)
        + ObservationColumn.allCases.map(\.list)),
    types: Set(EntityType.allCases.map(\.rawValue) + [Gazetteer.spellingClass]))
}
