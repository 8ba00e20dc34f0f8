/// What is wrong at a place of a stream.
struct Damage: Hashable, Sendable {
  let code: IntakeError.Code
  /// What is wrong, as part of a sentence that begins with the stream's name.
  let reason: String
  /// Where, in bytes of the file or member as it lies there: not in those that it unpacks to.
  let offset: Int
  /// Bytes from here on, counted in what the stream gives, came before the damage was known and are not those that were packed.
  var spoiledFrom: Int?
}
