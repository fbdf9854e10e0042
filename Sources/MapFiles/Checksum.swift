/// The checksum of journals: FNV-1a with 64 bits.
///
/// Each step is a bijection of the state, so that one byte that is another always gives another sum;
/// for any other damage the odds are one in 2⁶⁴.
///
/// - SeeAlso: Fowler, Noll, Vo, Eastlake, “The FNV Non-Cryptographic Hash Algorithm”.
struct Checksum: Hashable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes in bytes.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}
