using System.Collections.Frozen;

namespace KexieSite.Pictures.Cleaning;

/// <summary>
/// Writes a block of EXIF (JEITA CP-3451, a TIFF) anew with the entries that stay, so that nothing is left between them:
/// no GPS directory, no preview, no maker's notes.
/// </summary>
internal static class ExifBlock
{
    private const ushort ExifPointer = 0x8769;
    private const ushort Long = 4;

    // The size of a value of each type, from BYTE (1) to IFD (13).
    private static readonly int[] Sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

    // Places and persons, and whatever points elsewhere in the block or holds a block of its own.
    private static readonly FrozenSet<ushort> Private = FrozenSet.ToFrozenSet<ushort>(
    [
        0x8825, // GPS
        0xA430, 0xA431, 0xA435, // CameraOwnerName, BodySerialNumber, LensSerialNumber
        0x927C, // MakerNote: serial numbers, faces, sometimes the place
        0x013C, 0xC62F, // HostComputer, CameraSerialNumber
        0x014A, 0xA005, 0x0111, 0x0117, 0x0144, 0x0145, 0x0201, 0x0202, // other directories, strips, tiles, previews
        0x02BC, 0x83BB, 0x8649, 0xC4A5, // XMP, IPTC, Photoshop, PrintIM
    ]);

    /// <summary>The block without what is private; empty when nothing is left or the block is damaged.</summary>
    public static byte[] Clean(ReadOnlySpan<byte> tiff)
    {
        if (tiff is not ([(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..]) || tiff.Length < 8)
        {
            return [];
        }

        var order = new TiffOrder(tiff[0] == 'M');
        var main = Read(tiff, order.UInt32(tiff[4..]), order, out var exif);
        var inner = exif is { } pointer ? Read(tiff, pointer, order, out _) : [];
        if (main.Count + inner.Count == 0)
        {
            return [];
        }

        var block = Write(main, inner, order);
        return block.Length <= tiff.Length ? block : [];
    }

    private static SortedDictionary<ushort, TiffEntry> Read(ReadOnlySpan<byte> tiff, uint start, TiffOrder order, out uint? exif)
    {
        exif = null;
        var entries = new SortedDictionary<ushort, TiffEntry>();
        var budget = (long)tiff.Length; // entries of a hostile block may all claim the same large value
        var count = start <= tiff.Length - 2 ? order.UInt16(tiff[(int)start..]) : 0;
        for (var i = 0; i < count && start + 2 + (12 * (i + 1)) <= tiff.Length; i++)
        {
            var written = tiff.Slice((int)start + 2 + (12 * i), 12);
            var (tag, type, values) = (order.UInt16(written), order.UInt16(written[2..]), order.UInt32(written[4..]));
            var size = type < Sizes.Length ? Sizes[type] * (long)values : 0;
            var at = size <= 4 ? start + 10 + (12 * i) : order.UInt32(written[8..]);
            if (tag == ExifPointer)
            {
                exif = order.UInt32(written[8..]);
            }
            else if (size > 0 && (budget -= size) >= 0 && at + size <= tiff.Length && !Private.Contains(tag))
            {
                entries[tag] = new TiffEntry(type, values, tiff.Slice((int)at, (int)size).ToArray());
            }
        }

        return entries;
    }

    private static byte[] Write(SortedDictionary<ushort, TiffEntry> main, SortedDictionary<ushort, TiffEntry> inner, TiffOrder order)
    {
        const int start = 8;
        if (inner.Count > 0)
        {
            main[ExifPointer] = new TiffEntry(Long, 1, order.Bytes((uint)(start + Length(main) + 12)));
        }

        var block = new byte[start + Length(main) + (inner.Count > 0 ? Length(inner) : 0)];
        order.Start.CopyTo(block.AsSpan());
        order.Bytes(start).CopyTo(block, 4);
        var end = WriteDirectory(main, block, start, order);
        if (inner.Count > 0)
        {
            _ = WriteDirectory(inner, block, end, order);
        }

        return block;
    }

    private static int Length(SortedDictionary<ushort, TiffEntry> entries) => 6 + (12 * entries.Count) + entries.Values.Sum(e => e.LengthBehind);

    private static int WriteDirectory(SortedDictionary<ushort, TiffEntry> entries, Span<byte> block, int start, TiffOrder order)
    {
        order.Write(block[start..], (ushort)entries.Count);
        var (at, behind) = (start + 2, start + 6 + (12 * entries.Count));
        foreach (var (tag, entry) in entries)
        {
            order.Write(block[at..], tag);
            order.Write(block[(at + 2)..], entry.Type);
            order.Bytes(entry.Count).CopyTo(block[(at + 4)..]);
            if (entry.LengthBehind > 0)
            {
                order.Bytes((uint)behind).CopyTo(block[(at + 8)..]);
            }

            entry.Value.CopyTo(block[(entry.LengthBehind > 0 ? behind : at + 8)..]);
            (at, behind) = (at + 12, behind + entry.LengthBehind);
        }

        return behind;
    }
}
