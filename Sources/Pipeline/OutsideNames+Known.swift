import Resolution
import RuleLanguage
import Segmentation

extension OutsideNames {
  /// What segmentation and resolution read.
  static let known = OutsideNames(
    lists: Set(SegmentationWords.List.allCases.map(\.rawValue)), types: Set(EntityType.allCases.map(\.rawValue)))
}
