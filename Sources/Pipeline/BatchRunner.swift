import Dispatch
import Foundation
import Synchronization

/// Runs inputs through several workers and hands out what they make in the order of the inputs.
///
/// Workers share nothing with each other. They take inputs one by one, as they become
/// free, and never run further ahead of the one that is emitted next than `window` inputs: memory stays bounded by the
/// window, however long the batch is and however slow a single input; and by the bytes that inputs may hold while they
/// wait, however large a single one is. `BatchRunnerTests` holds the output for any number of workers against that for one.
package struct BatchRunner<Worker: BatchWorker & ~Copyable>: Sendable {
  /// A worker and the thread that has it.
  private final class Seat: Sendable {
    let worker: Mutex<Worker>

    init(_ worker: consuming sending Worker) { self.worker = Mutex(worker) }
  }

  private let seats: [Seat]
  private let heldBytes: Int
  private var window: Int { seats.count * 8 }

  /// - Parameters:
  ///   - jobs: how many threads work; at least one.
  ///   - heldBytes: how many bytes inputs may hold together from when they are taken until they are processed; a single
  ///     input may hold more, and is then alone.
  ///   - makeWorker: called once for each of them.
  package init<Failure: Error>(
    jobs: Int, heldBytes: Int = 64 << 20, makeWorker: () throws(Failure) -> sending Worker
  ) throws(Failure) {
    var seats: [Seat] = []
    for _ in 0..<max(1, jobs) { seats.append(Seat(try makeWorker())) }
    self.seats = seats
    self.heldBytes = heldBytes
  }

  /// Processes inputs until there are no more, or until `stopped` says so; then everything that was begun is still
  /// finished and emitted.
  ///
  /// - Parameters:
  ///   - inputs: asked for the next input on any thread, by one at a time.
  ///   - stopped: asked before every input, and while waiting.
  ///   - emit: called on the caller's thread. An error ends the batch at once.
  package func run<Inputs: IteratorProtocol<Worker.Input> & SendableMetatype, Failure: Error>(
    _ inputs: sending Inputs, stopped: @escaping @Sendable () -> Bool = { false },
    emit: (Worker.Output) throws(Failure) -> Void
  ) throws(Failure) {
    let batch = Batch(inputs: inputs, window: window, heldBytes: heldBytes, stopped: stopped)
    let group = DispatchGroup()
    for seat in seats {
      group.enter()
      let thread = Thread {
        seat.worker.withLock { worker in
          while let (index, input) = batch.take() {
            batch.finish(index, worker.process(input), heldBytes: Worker.heldBytes(by: input))
          }
        }
        group.leave()
      }
      thread.stackSize = 16 << 20
      thread.start()
    }
    while let output = batch.nextOutput() {
      do {
        try emit(output)
      } catch {
        batch.abandon()
        throw error
      }
    }
    if !stopped() { group.wait() }
  }

  /// What the threads of one run share.
  private final class Batch<Inputs: IteratorProtocol<Worker.Input>>: Sendable {
    private struct Source {
      var inputs: Inputs
      var taken = 0
    }

    private struct Progress {
      var finished: [Int: Worker.Output] = [:]
      var taken = 0
      var emitted = 0
      var heldBytes = 0
      var ended = false
    }

    private let source: Mutex<Source>
    private let progress = Mutex(Progress())
    private let stopped: @Sendable () -> Bool
    private let heldBytes: Int
    /// Signalled whenever inputs hold fewer bytes.
    private let room = DispatchSemaphore(value: 0)
    /// Counts the inputs that may still be taken.
    private let permits = DispatchSemaphore(value: 0)
    /// Signalled whenever there may be something to emit.
    private let ready = DispatchSemaphore(value: 0)

    init(inputs: sending Inputs, window: Int, heldBytes: Int, stopped: @escaping @Sendable () -> Bool) {
      source = Mutex(Source(inputs: inputs))
      self.heldBytes = heldBytes
      self.stopped = stopped
      for _ in 0..<window { permits.signal() }
    }

    /// The next input for a worker, with its place in the order; nil when there is nothing left to do.
    func take() -> (Int, Worker.Input)? {
      permits.wait()
      let taken: (Int, Worker.Input)? = source.withLock { source in
        guard !isOver, let input = source.inputs.next() else { return nil }
        waitForRoom(Worker.heldBytes(by: input))
        defer { source.taken += 1 }
        progress.withLock { $0.taken += 1 }
        return (source.taken, input)
      }
      if taken == nil { end() }
      return taken
    }

    /// Waits until the others hold so little that `bytes` more are not too much, or nothing at all.
    private func waitForRoom(_ bytes: Int) {
      while true {
        let fits = progress.withLock { progress in
          guard progress.heldBytes == 0 || progress.heldBytes + bytes <= heldBytes else { return false }
          progress.heldBytes += bytes
          return true
        }
        if fits { return }
        room.wait()
      }
    }

    func finish(_ index: Int, _ output: Worker.Output, heldBytes: Int) {
      progress.withLock {
        $0.finished[index] = output
        $0.heldBytes -= heldBytes
      }
      if heldBytes > 0 { room.signal() }
      ready.signal()
    }

    /// Waits for the output that comes next in order; nil when all are emitted.
    func nextOutput() -> Worker.Output? {
      while true {
        let (output, isDone) = progress.withLock { progress in
          let output = progress.finished.removeValue(forKey: progress.emitted)
          if output != nil { progress.emitted += 1 }
          return (output, (progress.ended || stopped()) && progress.emitted == progress.taken)
        }
        if let output {
          permits.signal()
          return output
        }
        if isDone { return nil }
        // A worker may hang in a read that never returns, and would not notice a stop; so it is looked for here too.
        _ = ready.wait(timeout: .now() + .milliseconds(200))
      }
    }

    func abandon() { end() }

    private var isOver: Bool { progress.withLock { $0.ended } || stopped() }

    private func end() {
      progress.withLock { $0.ended = true }
      ready.signal()
      // Passes the permit on, so that the next worker that waits for one ends as well.
      permits.signal()
    }
  }
}
