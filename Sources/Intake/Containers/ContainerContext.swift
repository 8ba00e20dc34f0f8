/// What all that lies in one file shares: the limits, what may still be unpacked, and the keys that were given.
final class ContainerContext {
  let limits: IntakeLimits
  let budget: UnpackBudget
  private var keys = KeyRing()

  init(_ limits: IntakeLimits, _ budget: UnpackBudget) {
    self.limits = limits
    self.budget = budget
  }

  func key(for wanted: String) -> String { keys.key(for: wanted) }

  /// A failure of what lies at `key`, named by it.
  func failure(
    _ code: IntakeError.Code, of key: String, in path: String, _ reason: String, at offset: Int? = nil
  ) -> ContainerItem {
    .failure(key: keys.key(for: key), name: key, IntakeError(code, path: path, reason: reason, offset: offset))
  }

  func failure(_ damage: Damage, of place: ContainerPlace) -> ContainerItem {
    failure(damage.code, of: place.path, in: place.path, damage.reason, at: damage.offset)
  }
}
