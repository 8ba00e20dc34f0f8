import RuleProgram
import Segmentation

extension SegmentationWords {
  /// The lists that the rules hold for segmentation: the classes of the lists' names.
  init(_ pack: RulePack) {
    self.init()
    for list in List.allCases { self[list] = pack.wordLists[list.rawValue] ?? [] }
  }
}
