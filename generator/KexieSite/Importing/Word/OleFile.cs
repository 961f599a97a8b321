using System.Text;
using KexieSite.Diagnostics;

namespace KexieSite.Importing.Word;

/// <summary>Tells what a file is that is no zip, by its bytes: the names in a compound file's directory say what is in it (MS-CFB, 2.6).</summary>
internal static class OleFile
{
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");
    private static readonly byte[] OldDocument = Encoding.Unicode.GetBytes("WordDocument");

    /// <summary>Why it is not read.</summary>
    public static DiagnosticRule Refusal(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => bytes.IndexOf(Encrypted) >= 0 ? WordRules.Encrypted
            : bytes.IndexOf(OldDocument) >= 0 ? WordRules.OldFormat
            : WordRules.NotWord,
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => WordRules.OldFormat,
        _ => WordRules.NotWord,
    };
}
