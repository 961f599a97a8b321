using KexieSite.Chinese;

namespace KexieSite.Importing.Repair;

/// <summary>A byte of a damaged place: known, or one of those that it may have been.</summary>
/// <param name="Allowed">Its possible values.</param>
/// <param name="Cost">What its assumption costs, as the negative logarithm of a probability.</param>
internal readonly record struct ByteSlot(byte[] Allowed, double Cost)
{
    private static readonly byte[][] Single = [.. Enumerable.Range(0, 256).Select(b => new[] { (byte)b })];
    private static readonly byte[] Leads = [.. Enumerable.Range(Gbk.FirstLead, Gbk.Last - Gbk.FirstLead + 1).Select(b => (byte)b)];
    private static readonly byte[] PrivateLeads = [.. Enumerable.Range(0xAA, 6).Concat(Enumerable.Range(0xF8, 7)).Select(b => (byte)b)];
    private static readonly byte[] PrivateTrails = [.. Enumerable.Range(0xA1, 0x5E).Select(b => (byte)b)];

    /// <summary>A byte that is still there.</summary>
    public static ByteSlot Known(byte value, double cost = 0) => new(Single[value], cost);

    /// <summary>A byte that was left out because, as a first byte, it did not fit what came next.</summary>
    public static ByteSlot Lost(double cost) => new(Leads, cost);

    /// <summary>Two bytes that were left out because together they were no character: those of GBK's private area.</summary>
    public static (ByteSlot Lead, ByteSlot Trail) LostPair(double cost) => (new(PrivateLeads, cost), new(PrivateTrails, 0));

    /// <summary>
    /// The lost second byte of a character of which the first byte and the reading are known. Only traditional characters were given readings.
    /// </summary>
    public static ByteSlot OfReading(byte lead, ReadOnlySpan<char> reading)
    {
        var allowed = new List<byte>();
        foreach (var trail in Leads)
        {
            if (Gbk.Character(lead, trail) is { } character && SimplifiedText.From(character) != character && PinyinNotes.Reads(character, reading))
            {
                allowed.Add(trail);
            }
        }

        return new([.. allowed], 0);
    }

    /// <summary>Whether nothing is left of the byte.</summary>
    public bool IsLost => ReferenceEquals(Allowed, Leads);

    public bool IsAscii => Allowed is [< 0x80];
}
