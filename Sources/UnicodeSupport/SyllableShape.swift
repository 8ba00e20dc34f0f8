/// Whether a word has the shape of a Vietnamese syllable: an onset, a rime and one tone that go together (`nghiêng`,
/// `quyết`, `hòa`, `hoà`), though no dictionary may have it.
///
/// No word of two vowel groups or two tones has it, nor has hardly any word with marks of another language; text that was
/// read in a wrong encoding is full of both.
///
///     var shape = SyllableShape()
///     for scalar in "quyết".unicodeScalars { shape.append(scalar.value) }
///     shape.isPossible  // true
package struct SyllableShape {
  /// Letters as small numbers, five bits each: 1–12 vowels, as in `Vowel`; above these, consonants.
  private var onset: UInt32 = 0
  private var rime: UInt32 = 0
  private var onsetCount = 0
  private var rimeCount = 0
  private var tone = 0
  private var isBroken = false

  package init() {}

  /// The next letter, small or capital, or a mark of tone behind the letter that it is not composed with.
  package mutating func append(_ scalar: UInt32) {
    let small = Self.small(scalar)
    if let vowel = Vowel(small) {
      append(vowel)
    } else if let consonant = Self.consonant(small) {
      if rimeCount == 0 { append(toOnset: consonant) } else { append(toRime: consonant) }
    } else if let tone = Self.tone(ofMark: scalar), rimeCount > 0 {
      set(tone)
    } else {
      isBroken = true
    }
  }

  private mutating func append(_ vowel: Vowel) {
    // The u of qu belongs to the onset.
    if onsetCount == 1, onset == Self.q, vowel.letter == 9, vowel.tone == 0 { return append(toOnset: Self.u) }
    append(toRime: UInt32(vowel.letter + 1))
    if vowel.tone > 0 { set(vowel.tone) }
  }

  private mutating func set(_ tone: Int) {
    if self.tone > 0 { isBroken = true }
    self.tone = tone
  }

  private mutating func append(toOnset letter: UInt32) {
    onset = onset << 5 | letter
    onsetCount += 1
    if onsetCount > 3 { isBroken = true }
  }

  private mutating func append(toRime letter: UInt32) {
    rime = rime << 5 | letter
    rimeCount += 1
    if rimeCount > 5 { isBroken = true }
  }

  /// Whether what was appended is a syllable.
  package var isPossible: Bool {
    guard !isBroken, rimeCount > 0, Self.onsets.contains(onset) else { return false }
    if Self.rimes.contains(rime) { return Self.bears(rime, tone) }
    // `gi` with a vowel behind it: giữ, giáo.
    let first = 5 * UInt32(rimeCount - 1)
    guard onset == Self.g, rimeCount > 1, rime >> first == Self.i else { return false }
    let rest = rime & (1 << first - 1)
    return Self.rimes.contains(rest) && Self.bears(rest, tone)
  }

  // MARK: Letters

  private static let consonants = Array("bcdđghklmnpqrstvxu".unicodeScalars.map(\.value))
  private static let q = code("q")
  private static let g = code("g")
  private static let u = code("u")
  private static let (c, h, p, t) = (code("c"), code("h"), code("p"), code("t"))
  private static let i: UInt32 = 6

  private static let consonantCodes: [UInt8] = {
    var codes = [UInt8](repeating: 0, count: 0x112)
    for (index, scalar) in consonants.dropLast().enumerated() { codes[Int(scalar)] = UInt8(13 + index) }
    return codes
  }()

  private static func code(_ consonant: Unicode.Scalar) -> UInt32 {
    UInt32(13 + (consonants.firstIndex(of: consonant.value) ?? 0))
  }

  private static func consonant(_ scalar: UInt32) -> UInt32? {
    guard scalar < consonantCodes.count, consonantCodes[Int(scalar)] > 0 else { return nil }
    return UInt32(consonantCodes[Int(scalar)])
  }

  /// The small letter of a Vietnamese one.
  private static func small(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xDE: scalar | 0x20
    case 0x1AF: 0x1B0
    case 0x102, 0x110, 0x128, 0x168, 0x1A0, 0x1EA0...0x1EF9: scalar | 1
    default: scalar
    }
  }

  private static func tone(ofMark scalar: UInt32) -> Int? {
    switch scalar {
    case 0x300: 1
    case 0x309: 2
    case 0x303: 3
    case 0x301: 4
    case 0x323: 5
    default: nil
    }
  }

  // MARK: Onsets and rimes

  private static let onsets = PackedSet(
    [0] + "b c ch d đ g gh h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(separator: " ").map { packed($0) })

  private static let rimes = PackedSet(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên \
    ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay \
    oăc oăm oăn oăng oăt oe oen oeo oet oi om on ong ooc oong op ot oc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng \
    uât uây uc uê uêch uênh uêu ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư \
    ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ych yn ynh yp yt yu
    """.split(separator: " ").map { packed($0) })

  private static func packed(_ letters: Substring) -> UInt32 {
    letters.unicodeScalars.reduce(0) { packed, scalar in
      let isGlide = scalar == "u" && letters.first == "q"
      let vowel = isGlide ? nil : Vowel(scalar.value).map { UInt32($0.letter + 1) }
      return packed << 5 | (vowel ?? code(scalar))
    }
  }

  /// A syllable that ends in `c`, `ch`, `p` or `t` has the tone of `á` or of `ạ`.
  private static func bears(_ rime: UInt32, _ tone: Int) -> Bool {
    let last = rime & 0x1F
    let isStop = last == c || last == p || last == t || last == h && rime >> 5 & 0x1F == c
    return !isStop || tone >= 4
  }

  /// A set of numbers that is asked once for every word.
  private struct PackedSet {
    private var slots = [UInt32](repeating: .max, count: 1 << bits)
    private static let bits: UInt32 = 10

    init(_ members: [UInt32]) {
      for member in members {
        var slot = Self.slot(of: member)
        while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = member
      }
    }

    func contains(_ number: UInt32) -> Bool {
      var slot = Self.slot(of: number)
      while slots[slot] != .max {
        if slots[slot] == number { return true }
        slot = (slot + 1) & (slots.count - 1)
      }
      return false
    }

    private static func slot(of number: UInt32) -> Int { Int((number &* 0x9E37_79B1) >> (32 - bits)) }
  }
}
