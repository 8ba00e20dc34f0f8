// swift-tools-version: 6.2
import PackageDescription

/// One module a stage; arrows run one way (the picture stands in README.md).
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

let package = Package(
  name: "SuKien",
  products: [.executable(name: "sukien", targets: ["sukien"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // Values that pass between the stages.
    module("DocumentModel"),

    // C libraries behind headers that name none of theirs.
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n"), .linkedLibrary("icudata")]),
    .target(name: "CDigest", linkerSettings: [.linkedLibrary("crypto")]),
    .target(name: "CArchive", linkerSettings: [.linkedLibrary("archive")]),
    .target(name: "CCompression", linkerSettings: [.linkedLibrary("z"), .linkedLibrary("zstd")]),
    // The files of the report page, which stand in the program itself.
    .target(name: "CPage", exclude: ["Page"]),
    // What joins in on it where facts are reviewed.
    .target(name: "CReview", exclude: ["Page"]),
    .target(name: "CGumbo", linkerSettings: [.linkedLibrary("gumbo")]),
    module("UnicodeSupport", ["CICU", "DocumentModel"]),
    module("Hashing", ["CDigest"]),
    module("Unpacking", ["CCompression", "CArchive"]),
    module("RuleProgram", ["DocumentModel"]),

    // The stages, and the rule language.
    module("Intake", ["DocumentModel", "Hashing", "Unpacking"]),
    module("PackStore", ["RuleProgram", "Hashing"]),
    module("Normalization", ["CGumbo", "DocumentModel", "UnicodeSupport"]),
    module("Segmentation", ["DocumentModel", "UnicodeSupport"]),
    module("RuleLanguage", ["DocumentModel", "RuleProgram", "Hashing"]),
    module("Matching", ["DocumentModel", "RuleProgram", "UnicodeSupport"]),
    module("Resolution", ["DocumentModel", "RuleProgram", "UnicodeSupport"]),
    module("Records", ["DocumentModel", "Hashing"]),

    // What joins them.
    module(
      "Pipeline",
      [
        "DocumentModel", "UnicodeSupport", "RuleProgram", "Intake", "Normalization", "Segmentation", "RuleLanguage",
        "PackStore", "Matching", "Resolution", "Records",
      ]),

    // What was done with which article, and the facts that stand: SQLite.
    module(
      "Store",
      ["DocumentModel", "Records", "Hashing", "RuleProgram", .product(name: "GRDB", package: "GRDB.swift")]),

    // The articles of a store with their bytes, their text, and the places of their facts in it.
    module(
      "Evidence",
      [
        "Store", "Normalization", "DocumentModel", "Records", "Hashing", "Unpacking", "UnicodeSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    // Runs over drops: what is new is read, what is known is left.
    module("Runs", ["Store", "Pipeline", "DocumentModel", "RuleProgram", "Intake", "Records", "Hashing", "Unpacking"]),

    // Text for terminals: columns, and how wide words are.
    module("TextLayout"),

    // The articles and facts of a store in the formats of other tools, and what comes back from them.
    module(
      "Exports",
      [
        "Evidence", "Store", "Records", "RuleProgram", "DocumentModel", "Hashing",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    // What authors of rules work with: problems, examples, coverage, explanations, differences.
    module(
      "Authoring",
      [
        "Pipeline", "TextLayout", "Intake", "Matching", "DocumentModel", "Records", "RuleLanguage", "RuleProgram", "UnicodeSupport",
        "Hashing",
      ]),

    // What auditors work with: what became of every figure of a drop, which of them cannot be right, and what articles say
    // against each other.
    module(
      "Auditing",
      [
        "Evidence", "Store", "Pipeline", "TextLayout", "DocumentModel", "Intake", "Records", "Resolution", "RuleProgram",
        "Hashing", "UnicodeSupport",
      ]),

    // The page on which people look at facts in their articles: its files, and the data that they show.
    module(
      "Pages",
      ["CPage", "Evidence", "Store", "DocumentModel", "Records", "Hashing", .product(name: "GRDB", package: "GRDB.swift")]),

    // A local server on which people decide about facts, and what comes of it.
    module(
      "Review",
      [
        "CReview", "Pages", "Evidence", "Store", "Records", "DocumentModel", "RuleProgram", "TextLayout", "Hashing",
        .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .executableTarget(
      name: "sukien",
      dependencies: [
        "Authoring", "Auditing", "Review", "Exports", "Pages", "Runs", "Evidence", "Store", "Pipeline", "DocumentModel", "Intake",
        "PackStore", "Records", "RuleLanguage", "RuleProgram",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),

    // What articles cost, stage by stage: swift run -c release StageBenchmark
    .executableTarget(
      name: "StageBenchmark",
      dependencies: [
        "Pipeline", "DocumentModel", "Records", "RuleLanguage", "RuleProgram", "UnicodeSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/StageBenchmark", swiftSettings: strict),

    // How the work grows with the text and with the number of rules: Benchmarks/scaling
    .target(name: "Generators", dependencies: ["TestSupport"], path: "Benchmarks/Generators", swiftSettings: strict),
    .executableTarget(
      name: "ScalingBenchmark",
      dependencies: [
        "Generators", "Pipeline", "PackStore", "DocumentModel", "Records", "RuleLanguage", "RuleProgram", "UnicodeSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/ScalingBenchmark", swiftSettings: strict),

    // Fixture folders, golden files, generators: shared by the tests below, never shipped.
    .target(name: "TestSupport", dependencies: ["DocumentModel"], path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "PackSupport", dependencies: ["TestSupport", "Pipeline", "RuleLanguage", "RuleProgram", "DocumentModel"],
      path: "Tests/PackSupport", swiftSettings: strict),
    // Writers of what readers must read, broken where a test wants it: containers, and drops of them.
    .target(
      name: "CPacking", path: "Tests/CPacking",
      linkerSettings: [.linkedLibrary("z"), .linkedLibrary("zstd"), .linkedLibrary("archive")]),
    .target(name: "DropSupport", dependencies: ["CPacking"], path: "Tests/DropSupport", swiftSettings: strict),
    // The built program as people run it, and Debian's browser as they use it.
    .target(name: "ProgramSupport", dependencies: ["TestSupport"], path: "Tests/ProgramSupport", swiftSettings: strict),
    .target(name: "BrowserSupport", path: "Tests/BrowserSupport", swiftSettings: strict),
    .target(
      name: "StoreSupport", dependencies: ["Store", .product(name: "GRDB", package: "GRDB.swift")], path: "Tests/StoreSupport",
      swiftSettings: strict),
    // Stores as run writes them, of articles that a test makes up.
    .target(
      name: "EvidenceSupport", dependencies: ["Store", "Runs", "Pipeline", "Intake", "RuleProgram", "DocumentModel"],
      path: "Tests/EvidenceSupport", swiftSettings: strict),
    tests("DocumentModel", ["DocumentModel"]),
    tests("UnicodeSupport", ["UnicodeSupport", "DocumentModel"]),
    tests("Hashing", ["Hashing"]),
    tests("Unpacking", ["Unpacking", "DropSupport"]),
    tests("Intake", ["Intake", "DropSupport", "DocumentModel"]),
    tests("Normalization", ["Normalization", "UnicodeSupport", "DocumentModel"]),
    tests("Segmentation", ["Segmentation", "UnicodeSupport", "DocumentModel"]),
    tests("RuleLanguage", ["RuleLanguage", "RuleProgram", "DocumentModel"]),
    tests("Matching", ["Matching", "RuleLanguage", "RuleProgram", "UnicodeSupport", "DocumentModel"]),
    tests("Resolution", ["Resolution", "RuleProgram", "UnicodeSupport", "DocumentModel"]),
    tests("RuleProgram", ["RuleProgram", "RuleLanguage", "Records", "Pipeline", "DocumentModel"]),
    tests("PackStore", ["PackStore", "Pipeline", "RuleProgram"]),
    tests("Records", ["Records", "DocumentModel"]),
    tests(
      "Store",
      ["Store", "StoreSupport", "Records", "RuleProgram", "DocumentModel", .product(name: "GRDB", package: "GRDB.swift")]),
    tests(
      "Pipeline",
      [
        "Pipeline", "PackSupport", "DropSupport", "Intake", "Segmentation", "Records", "RuleLanguage", "RuleProgram",
        "DocumentModel", "Generators",
      ]),
    tests(
      "Authoring", ["Authoring", "PackSupport", "Pipeline", "Intake", "Records", "RuleLanguage", "RuleProgram", "DocumentModel"]),
    tests(
      "Auditing",
      [
        "Auditing", "EvidenceSupport", "PackSupport", "Evidence", "Store", "Resolution", "Pipeline", "Intake", "Records",
        "RuleProgram", "DocumentModel", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "Exports",
      [
        "Exports", "EvidenceSupport", "PackSupport", "Evidence", "Store", "Records", "RuleProgram", "DocumentModel",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests("Runs", ["Runs", "Intake"]),
    tests(
      "Pages",
      [
        "Pages", "Evidence", "EvidenceSupport", "PackSupport", "Store", "Records", "Hashing", "DocumentModel",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "Review",
      [
        "Review", "EvidenceSupport", "PackSupport", "Store", "Evidence", "Records", "DocumentModel",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests("Browser", ["BrowserSupport", "ProgramSupport", "Store", .product(name: "GRDB", package: "GRDB.swift")]),
    tests(
      "sukien",
      [
        "ProgramSupport", "Store", "StoreSupport", "DropSupport", "Pipeline", "Records", "DocumentModel",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "Evidence",
      ["Evidence", "EvidenceSupport", "PackSupport", "Store", "Records", "DocumentModel", .product(name: "GRDB", package: "GRDB.swift")]),
  ],
  cxxLanguageStandard: .cxx17
)
