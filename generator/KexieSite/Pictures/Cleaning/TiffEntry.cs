namespace KexieSite.Pictures.Cleaning;

/// <summary>An entry of a TIFF directory.</summary>
/// <param name="Type">The type of its values.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Value">Their bytes, in the order of the block.</param>
internal sealed record TiffEntry(ushort Type, uint Count, byte[] Value)
{
    /// <summary>The bytes that stand behind the directory, an even number; 0 where the value stands in the entry itself.</summary>
    public int LengthBehind => Value.Length <= 4 ? 0 : Value.Length + (Value.Length & 1);
}
