using System.Collections.Immutable;

namespace KexieSite.Importing.Repair;

/// <summary>One way to read a damaged place back into bytes, up to where the bytes pair up with the characters again.</summary>
/// <param name="End">The offset behind its last character.</param>
/// <param name="Slots">Its bytes.</param>
internal sealed record ByteReading(int End, ImmutableArray<ByteSlot> Slots);
