import Resolution
package import RuleLanguage
import Segmentation

extension OutsideNames {
  /// What segmentation and resolution read.
  package static let known = OutsideNames(
    lists: Set(SegmentationWords.List.allCases.map(\.rawValue)), types: Set(EntityType.allCases.map(\.rawValue)))
}
