/// How deep shared definitions are nested in one another: 1 for one that names no other. Walked without recursion, so that
/// no chain is too long to be told of. Of definitions that stand inside themselves, some way round the circle counts.
struct DefinitionDepths {
  private(set) var depths: [Int]

  init(_ definitions: [DefinitionSyntax]) {
    let numbers = Dictionary(definitions.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let needs = definitions.map { $0.pattern.names.compactMap { numbers[$0] } }
    depths = [Int](repeating: 0, count: definitions.count)
    var isOpen = [Bool](repeating: false, count: definitions.count)
    for start in definitions.indices where depths[start] == 0 {
      var path = [(number: start, seen: 0)]
      isOpen[start] = true
      while let (number, seen) = path.last {
        guard seen < needs[number].count else {
          depths[number] = 1 + (needs[number].map { depths[$0] }.max() ?? 0)
          path.removeLast()
          continue
        }
        path[path.count - 1].seen += 1
        let need = needs[number][seen]
        if !isOpen[need] {
          isOpen[need] = true
          path.append((need, 0))
        }
      }
    }
  }
}
