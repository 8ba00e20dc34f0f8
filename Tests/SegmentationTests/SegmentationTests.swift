// SegmentationTests
