import Resolution
package import RuleLanguage
import RuleProgram
import Segmentation

extension OutsideNames {
  /// What segmentation, resolution, the gazetteer and the audit of figures read.
  package static let known = OutsideNames(
    lists: Set(SegmentationWords.List.allCases.map(\.rawValue) + AuditList.allCases.map(\.rawValue)),
    types: Set(EntityType.allCases.map(\.rawValue) + [Gazetteer.spellingClass]))
}
